package org.ticketing.testkit.laws.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.sla.ClockEvent;
import org.ticketing.testkit.SmallDesk;
import org.ticketing.testkit.laws.book.Law;
import org.ticketing.ticket.Recorded;
import org.ticketing.ticket.TicketEvent;
import org.ticketing.ticket.Visibility;
import org.ticketing.vocabulary.EntryId;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.Signal;
import org.ticketing.vocabulary.TextId;
import org.ticketing.vocabulary.TextRef;

/** Logs that a wrong decision would have written are told from those that are right. */
class LogLawsTest {

    private static final Instant AT = Instant.parse("2026-11-06T17:00:00Z");
    private static final SupportPolicy POLICY = SmallDesk.policy("small");
    private static final TextRef TEXT = new TextRef(new TextId(new UUID(7, 7)), "0");

    private static List<Recorded> log(TicketEvent... events) {
        List<Recorded> log = new ArrayList<>();
        for (TicketEvent event : events) {
            log.add(new Recorded(log.size() + 1, AT, null, event));
        }
        return log;
    }

    private static void holds(Law<SupportPolicy, List<Recorded>> law, TicketEvent... events) {
        assertThat(law.brokenBy(POLICY, log(events))).isEmpty();
    }

    private static void isBroken(Law<SupportPolicy, List<Recorded>> law, TicketEvent... events) {
        assertThat(law.brokenBy(POLICY, log(events)))
                .hasValueSatisfying(broken -> assertThat(broken.cause()).isEmpty());
    }

    private static TicketEvent breached(int cycle) {
        return new TicketEvent.Clocked(new ClockEvent.GoalBreached("goal", cycle, AT, List.of()));
    }

    @Test
    void aBreachIsToldOnceACycle() {
        holds(LogLaws.ONCE_A_CYCLE, breached(1), breached(2));
        isBroken(LogLaws.ONCE_A_CYCLE, breached(1), breached(2), breached(1));
    }

    private static TicketEvent asked(int place) {
        return new TicketEvent.RenegotiationAsked(place, "level-" + place, AT, TEXT);
    }

    private static TicketEvent answered() {
        return new TicketEvent.RenegotiationAnswered("level", null, TEXT);
    }

    private static TicketEvent insufficient(boolean lapsed) {
        return new TicketEvent.RenegotiationInsufficient("level", lapsed);
    }

    @Test
    void noLevelIsSkipped() {
        holds(LogLaws.LEVEL_BY_LEVEL, asked(1), answered(), insufficient(false), asked(2));
        holds(LogLaws.LEVEL_BY_LEVEL, asked(1), answered(), new TicketEvent.AnswerAccepted("level"), asked(1));
        isBroken(LogLaws.LEVEL_BY_LEVEL, asked(2));
        isBroken(LogLaws.LEVEL_BY_LEVEL, asked(1), asked(1));
        isBroken(LogLaws.LEVEL_BY_LEVEL, asked(1), answered(), asked(2));
        isBroken(LogLaws.LEVEL_BY_LEVEL, asked(1), insufficient(false), asked(2));
        isBroken(LogLaws.LEVEL_BY_LEVEL, asked(1), insufficient(true), asked(2));
        isBroken(LogLaws.LEVEL_BY_LEVEL, asked(1), answered(), insufficient(false), asked(3));
    }

    private static TicketEvent entry(Side side, Visibility visibility) {
        return new TicketEvent.EntryAdded(new EntryId(new UUID(7, 8)), side, visibility, "portal", TEXT);
    }

    /** Of a goal that an answer meets. */
    private static TicketEvent met() {
        String goal = POLICY.serviceLevels().goals().stream()
                .filter(each -> each.stop().contains(Signal.VENDOR_REPLIED))
                .findFirst()
                .orElseThrow()
                .id();
        return new TicketEvent.Clocked(new ClockEvent.GoalStopped(goal, 1, Duration.ZERO));
    }

    @Test
    void onlyAMessageOfTheVendorIsAnAnswer() {
        holds(LogLaws.ANSWERED_BY_A_MESSAGE, entry(Side.VENDOR, Visibility.PUBLIC), breached(1), met());
        isBroken(LogLaws.ANSWERED_BY_A_MESSAGE, entry(Side.VENDOR, Visibility.INTERNAL), met());
        isBroken(LogLaws.ANSWERED_BY_A_MESSAGE, entry(Side.CUSTOMER, Visibility.PUBLIC), met());
        isBroken(LogLaws.ANSWERED_BY_A_MESSAGE, new TicketEvent.WorkStarted(), met());
        isBroken(LogLaws.ANSWERED_BY_A_MESSAGE, new TicketEvent.Classified("question", "high", "support"), met());
    }
}
