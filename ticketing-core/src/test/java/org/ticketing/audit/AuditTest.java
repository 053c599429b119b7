package org.ticketing.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketing.fixture.GoalBuilder.goal;
import static org.ticketing.fixture.GoalBuilder.hours;
import static org.ticketing.fixture.SmallDesk.ANA;
import static org.ticketing.fixture.SmallDesk.CAIO;
import static org.ticketing.fixture.SmallDesk.at;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Fact;
import org.ticketing.fixture.SmallDesk;
import org.ticketing.fixture.Story;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.sla.Carry;
import org.ticketing.sla.ClockEvent;
import org.ticketing.sla.Goal;
import org.ticketing.sla.Target;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.Recorded;
import org.ticketing.ticket.TicketEvent;
import org.ticketing.vocabulary.Signal;
import org.ticketing.vocabulary.TicketId;

class AuditTest {

    private static final Condition IS_ERROR = Condition.is(Fact.KIND, "error");

    private static SupportPolicy policy(int hours) {
        Goal answer = goal("answer")
                .from(Signal.OPENED, Signal.CUSTOMER_REPLIED)
                .to(Signal.VENDOR_REPLIED)
                .repeating()
                .promises(hours(2));
        Goal resolution = goal("resolution")
                .onReclassification(Carry.PRORATE)
                .when(IS_ERROR, hours(2L * hours))
                .promises(hours(hours));
        return SmallDesk.with(answer, resolution, goal("execution").promises(new Target.PromisedDate()));
    }

    private final SupportPolicy first = policy(4);
    private final SupportPolicy second = policy(3);

    /** A busy week, with a change of policy in the middle, and breaches found sooner or later. */
    private TicketId busyWeek(Story story) {
        TicketId id = story.opened("2026-11-23T09:00");
        story.at("2026-11-23T10:00", CAIO).awaitCustomer(id, "?");
        story.at("2026-11-23T12:00", CAIO).classify(id, new Command.Classify("error", "high", null));
        story.at("2026-11-24T09:00", ANA).reply(id, "!");
        story.at("2026-11-24T10:00", CAIO).promiseDate(id, at("2026-11-24T16:00"), "hoje");
        story.tick("2026-11-25T08:00");
        story.putInForce(second);
        story.at("2026-11-26T09:00", CAIO).promiseDate(id, at("2026-11-26T16:00"), "agora sim");
        story.at("2026-11-26T10:00", CAIO).resolve(id, "feito");
        story.at("2026-11-27T10:00", ANA).reopen(id, "não");
        story.tick("2026-12-27T10:00");
        return id;
    }

    private List<Deviation> audit(TicketId id, List<Recorded> log) {
        Map<?, SupportPolicy> policies = Map.of(first.hash(), first, second.hash(), second);
        return Audit.of(id, log, policies::get);
    }

    /** Law 16. */
    @Test
    void recomputingGivesWhatWasRecorded() {
        Story story = new Story(first);
        TicketId id = busyWeek(story);

        assertThat(audit(id, story.storage.log(first.desk(), id))).isEmpty();
    }

    /** A reopening continues a time that was over; the message that comes with it does not make good for that. */
    @Test
    void recomputingAgreesWhereOneCommandStartsAndStopsAClock() {
        SupportPolicy kept = SmallDesk.with(
                goal("answer").to(Signal.VENDOR_REPLIED).onReopening(Carry.KEEP).promises(hours(4)));
        Story story = new Story(kept);
        TicketId id = story.opened("2026-11-23T09:00");
        story.at("2026-11-23T15:00", CAIO).resolve(id, "feito");
        story.at("2026-11-23T16:00", CAIO).reopen(id, "ainda não");
        List<Recorded> log = story.storage.log(kept.desk(), id);

        assertThat(Audit.of(id, log, hash -> kept)).isEmpty();
        assertThat(story.clock(id, "answer").cycle()).isEqualTo(2);
        assertThat(story.clock(id, "answer").breached()).isTrue();
    }

    /** A policy under which nothing more begins leaves no pin that could tell of it; the log tells. */
    @Test
    void aPolicyThatPromisesNothingMoreIsFollowedToo() {
        SupportPolicy restarting = SmallDesk.with(goal("answer")
                .from(Signal.CUSTOMER_REPLIED)
                .to(Signal.VENDOR_REPLIED)
                .repeating()
                .promises(hours(4)));
        SupportPolicy silent =
                SmallDesk.with(goal("other").from(Signal.REOPENED).promises(hours(8)));
        Story story = new Story(restarting);
        TicketId id = story.opened("2026-11-23T09:00");
        story.at("2026-11-23T10:00", ANA).reply(id, "?");
        story.at("2026-11-23T11:00", CAIO).reply(id, "!");
        story.putInForce(silent);
        story.at("2026-11-23T12:00", ANA).reply(id, "?");

        assertThat(story.clock(id, "answer").cycle()).isOne();
        assertThat(Audit.of(
                        id,
                        story.storage.log(restarting.desk(), id),
                        hash -> story.storage.policy(restarting.desk(), hash).orElseThrow()))
                .isEmpty();
    }

    @Test
    void aFigureThatWasTamperedWithIsFound() {
        Story story = new Story(first);
        TicketId id = busyWeek(story);
        List<Recorded> log = new ArrayList<>(story.storage.log(first.desk(), id));
        log.replaceAll(recorded -> recorded.event() instanceof TicketEvent.Clocked(ClockEvent.GoalResumed resumed)
                ? new Recorded(
                        recorded.sequence(),
                        recorded.at(),
                        recorded.by(),
                        new TicketEvent.Clocked(new ClockEvent.GoalResumed(
                                resumed.goal(), resumed.cycle(), resumed.due().plusSeconds(1), resumed.warnings())))
                : recorded);

        assertThat(audit(id, log)).extracting(Deviation::goal).containsExactly("resolution", "answer");
    }
}
