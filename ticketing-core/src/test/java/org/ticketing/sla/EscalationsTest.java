package org.ticketing.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketing.fixture.GoalBuilder.goal;
import static org.ticketing.fixture.GoalBuilder.hours;
import static org.ticketing.fixture.SmallDesk.ANA;
import static org.ticketing.fixture.SmallDesk.CAIO;
import static org.ticketing.fixture.SmallDesk.at;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ticketing.audit.Audit;
import org.ticketing.audit.WhatIf;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Fact;
import org.ticketing.fixture.SmallDesk;
import org.ticketing.fixture.Story;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.Recorded;
import org.ticketing.ticket.TicketEvent;
import org.ticketing.vocabulary.Signal;
import org.ticketing.vocabulary.TicketId;

/** What the vendor does by itself about a promise that it has missed; 2026-11-23 is a Monday. */
class EscalationsTest {

    private static final Duration TWO_HOURS = Duration.ofHours(2);

    private static List<Recorded> log(Story story, TicketId id) {
        return story.storage.log(SmallDesk.with().desk(), id);
    }

    private static List<Instant> escalated(Story story, TicketId id) {
        return log(story, id).stream()
                .filter(recorded -> recorded.event() instanceof TicketEvent.Escalated)
                .map(Recorded::at)
                .toList();
    }

    @Test
    void aMissedPromiseRaisesThePriorityAtOnceAndHandsOverLater() {
        Story story = new Story(SmallDesk.with(goal("resolution")
                .raises(Duration.ZERO, "high")
                .handsOver(TWO_HOURS, "sales")
                .promises(hours(4))));
        TicketId id = story.opened("2026-11-23T13:00");

        story.tick("2026-11-23T17:30");

        assertThat(story.ticket(id).triage().priority()).isEqualTo("high");
        assertThat(story.ticket(id).triage().area()).isEqualTo("support");
        story.tick("2026-11-24T10:00");
        assertThat(story.ticket(id).triage().area()).isEqualTo("sales");
        assertThat(escalated(story, id)).containsExactly(at("2026-11-23T17:00"), at("2026-11-24T09:00"));
        assertThat(story.ticket(id)).isEqualTo(story.folded(id));
    }

    @Test
    void aPriorityIsNeverLowered() {
        Story story = new Story(SmallDesk.with(
                goal("resolution").raises(Duration.ZERO, "normal").promises(hours(4))));
        TicketId id = story.opened("2026-11-23T09:00");
        story.at("2026-11-23T09:10", CAIO).classify(id, new Command.Classify(null, "high", null));

        story.tick("2026-11-23T18:00");

        assertThat(story.ticket(id).triage().priority()).isEqualTo("high");
        assertThat(escalated(story, id)).hasSize(1);
    }

    /** Law 14. */
    @Test
    void eachHappensOnceInACycleHoweverOftenSomebodyLooks() {
        Story story = new Story(
                SmallDesk.with(goal("resolution").handsOver(TWO_HOURS, "sales").promises(hours(4))));
        TicketId id = story.opened("2026-11-23T09:00");
        assertThat(story.tick("2026-11-23T13:30")).isOne();
        assertThat(story.tick("2026-11-23T15:30")).isOne();
        story.at("2026-11-23T16:00", CAIO).awaitCustomer(id, "?");
        story.at("2026-11-23T16:30", ANA).reply(id, "!");

        assertThat(story.tick("2026-11-24T18:00")).isZero();

        assertThat(escalated(story, id)).containsExactly(at("2026-11-23T15:00"));
    }

    /** Law 15: what it makes of a ticket dates from its instant, and so does all that follows from that. */
    @Test
    void aLateSweepMakesTheSameOfTheTicket() {
        SupportPolicy policy = SmallDesk.with(
                goal("answer")
                        .to(Signal.VENDOR_REPLIED)
                        .raises(Duration.ZERO, "high")
                        .promises(hours(2)),
                goal("resolution")
                        .onPriorityChange(Carry.KEEP)
                        .when(new Condition.AtLeast(Fact.PRIORITY, "high"), hours(3))
                        .promises(hours(9)));
        Story late = new Story(policy);
        TicketId id = late.opened("2026-11-23T08:00");
        Story timely = new Story(policy);
        TicketId other = timely.opened("2026-11-23T08:00");
        timely.tick("2026-11-23T10:01");
        timely.tick("2026-11-23T11:01");

        late.tick("2026-11-25T08:00");
        timely.tick("2026-11-25T08:00");

        assertThat(late.clock(id, "resolution").due()).isEqualTo(at("2026-11-23T11:00"));
        assertThat(late.clock(id, "resolution").breached()).isTrue();
        assertThat(log(late, id).stream().map(Recorded::at))
                .isEqualTo(log(timely, other).stream().map(Recorded::at).toList());
        assertThat(late.ticket(id).time()).isEqualTo(timely.ticket(other).time());
    }

    /** Law 12: while it is the customer's turn, nobody is blamed for waiting. */
    @Test
    void whatStandsStillOrHasEndedIsNotEscalated() {
        Story story = new Story(
                SmallDesk.with(goal("resolution").handsOver(TWO_HOURS, "sales").promises(hours(4))));
        TicketId waiting = story.opened("2026-11-23T09:00");
        TicketId done = story.opened("2026-11-23T09:00");
        story.tick("2026-11-23T13:30");
        story.at("2026-11-23T14:00", CAIO).awaitCustomer(waiting, "?");
        story.as(CAIO).resolve(done, "feito");

        assertThat(story.tick("2026-11-24T18:00")).isZero();

        story.at("2026-11-25T09:00", ANA).reply(waiting, "!");
        story.tick("2026-11-25T09:01");
        assertThat(escalated(story, waiting)).containsExactly(at("2026-11-25T09:00"));
        assertThat(escalated(story, done)).isEmpty();
    }

    /** Whoever takes over has a promise of their own to keep. */
    @Test
    void anEscalationCanStartAGoal() {
        Story story = new Story(SmallDesk.with(
                goal("resolution").handsOver(Duration.ZERO, "sales").promises(hours(4)),
                goal("rescue").from(Signal.ESCALATED).promises(hours(1))));
        TicketId id = story.opened("2026-11-23T09:00");

        story.tick("2026-11-23T18:00");

        assertThat(story.clock(id, "rescue").due()).isEqualTo(at("2026-11-23T14:00"));
        assertThat(story.clock(id, "rescue").breached()).isTrue();
    }

    @Test
    void onlyTicketsThatItIsMeantForAreEscalated() {
        Story story = new Story(SmallDesk.with(goal("resolution")
                .escalates(new Escalation(
                        Duration.ZERO,
                        null,
                        Condition.is(Fact.PRIORITY, "high"),
                        Set.of("agent"),
                        null,
                        null,
                        SmallDesk.TEST))
                .promises(hours(4))));
        TicketId ordinary = story.opened("2026-11-23T09:00");
        TicketId pressing = story.opened("2026-11-23T09:00");
        story.at("2026-11-23T09:10", CAIO).classify(pressing, new Command.Classify(null, "high", null));

        story.tick("2026-11-23T18:00");

        assertThat(escalated(story, ordinary)).isEmpty();
        assertThat(escalated(story, pressing)).hasSize(1);
    }

    /** A cycle keeps what was promised with it, the escalation too. */
    @Test
    void anEditedPolicyLeavesRunningCyclesTheirEscalations() {
        Story story = new Story(
                SmallDesk.with(goal("resolution").handsOver(TWO_HOURS, "sales").promises(hours(4))));
        TicketId id = story.opened("2026-11-23T09:00");
        story.putInForce(SmallDesk.with(goal("resolution").promises(hours(4))));

        story.tick("2026-11-23T18:00");

        assertThat(story.ticket(id).triage().area()).isEqualTo("sales");
    }

    /** Laws 16 and 18. */
    @Test
    void aRecomputationAndTheSamePolicyGiveWhatWasRecorded() {
        SupportPolicy policy = SmallDesk.with(goal("resolution")
                .onReclassification(Carry.RESTART)
                .raises(TWO_HOURS, "high")
                .when(new Condition.AtLeast(Fact.PRIORITY, "high"), hours(2))
                .promises(hours(4)));
        Story story = new Story(policy);
        TicketId id = story.opened("2026-11-23T09:00");
        story.tick("2026-11-24T12:00");
        story.at("2026-11-24T12:10", CAIO).resolve(id, "feito");

        assertThat(Audit.of(id, log(story, id), story::policy)).isEmpty();
        assertThat(new WhatIf(policy, story::policy, at("2026-11-25T12:00")).differences(id, log(story, id)))
                .isEmpty();
        assertThat(story.clock(id, "resolution").cycle()).isEqualTo(2);
    }
}
