package org.ticketing.jackson;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ticketing.sla.Clock;
import org.ticketing.sla.ClockEvent;
import org.ticketing.sla.ClockEvent.GoalBreached;
import org.ticketing.sla.ClockEvent.GoalCancelled;
import org.ticketing.sla.ClockEvent.GoalMoved;
import org.ticketing.sla.ClockEvent.GoalPaused;
import org.ticketing.sla.ClockEvent.GoalResumed;
import org.ticketing.sla.ClockEvent.GoalStarted;
import org.ticketing.sla.ClockEvent.GoalStopped;
import org.ticketing.sla.Interruption;
import org.ticketing.sla.Strength;
import org.ticketing.sla.Timekeeping;
import org.ticketing.ticket.Opening;
import org.ticketing.ticket.Progress;
import org.ticketing.ticket.Recorded;
import org.ticketing.ticket.TextRef;
import org.ticketing.ticket.Ticket;
import org.ticketing.ticket.TicketEvent;
import org.ticketing.ticket.TicketEvent.Assigned;
import org.ticketing.ticket.TicketEvent.Classified;
import org.ticketing.ticket.TicketEvent.Clocked;
import org.ticketing.ticket.TicketEvent.Closed;
import org.ticketing.ticket.TicketEvent.DatePromised;
import org.ticketing.ticket.TicketEvent.EntryAdded;
import org.ticketing.ticket.TicketEvent.Opened;
import org.ticketing.ticket.TicketEvent.Reopened;
import org.ticketing.ticket.TicketEvent.Resolved;
import org.ticketing.ticket.TicketEvent.TurnPassed;
import org.ticketing.ticket.TicketEvent.WorkStarted;
import org.ticketing.ticket.Triage;
import org.ticketing.ticket.Visibility;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.EntryId;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.PolicyHash;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.TextId;
import org.ticketing.vocabulary.TicketId;
import org.ticketing.vocabulary.Turn;

/** One value, at least, of everything that is stored; each has its approved file. */
final class LogJsonExamples {

    private static final Instant MORNING = Instant.parse("2026-11-09T11:00:00.123456Z");
    private static final Instant NOON = Instant.parse("2026-11-09T15:00:00Z");
    private static final PolicyHash PIN = PolicyHash.of("{}");

    private LogJsonExamples() {}

    /** By the name of the approved file: the type, and what is special about it. */
    static Map<String, TicketEvent> events() {
        Map<String, TicketEvent> events = new LinkedHashMap<>();
        events.put(
                "opened",
                new Opened(
                        "SX-41",
                        new OrganisationId("school"),
                        new PersonId("ana"),
                        new PersonId("bia"),
                        "portal",
                        "question",
                        "normal",
                        "sac",
                        ref(1),
                        ref(2),
                        Map.of("video", ref(3), "screen", ref(4))));
        events.put("classified", new Classified("error", "high", "finance"));
        events.put("assigned", new Assigned(new PersonId("caio")));
        events.put("work-started", new WorkStarted());
        events.put(
                "entry-added",
                new EntryAdded(
                        new EntryId(TicketId.parse("0199d1a0-0000-7000-8000-0000000000e1")
                                .value()),
                        Side.VENDOR,
                        Visibility.INTERNAL,
                        "portal",
                        ref(5)));
        events.put("turn-passed", new TurnPassed(Turn.THIRD_PARTY));
        events.put("date-promised", new DatePromised(NOON, ref(6)));
        events.put("resolved", new Resolved());
        events.put("reopened", new Reopened());
        events.put("closed", new Closed());
        clocks().forEach((name, event) -> events.put(name, new Clocked(event)));
        return events;
    }

    private static Map<String, ClockEvent> clocks() {
        Map<String, ClockEvent> clocks = new LinkedHashMap<>();
        clocks.put(
                "goal-started",
                new GoalStarted(
                        "first-answer",
                        1,
                        Strength.GUARANTEE,
                        PIN,
                        0,
                        MORNING,
                        MORNING,
                        Duration.ofMinutes(90),
                        NOON,
                        false));
        clocks.put(
                "goal-started-without-due",
                new GoalStarted("resolution", 2, Strength.EXPECTED_AVERAGE, PIN, 3, NOON, MORNING, null, null, true));
        clocks.put("goal-paused", new GoalPaused("resolution", 1));
        clocks.put("goal-resumed", new GoalResumed("resolution", 1, NOON));
        clocks.put(
                "goal-moved",
                new GoalMoved("resolution", 1, 2, MORNING, Duration.ofSeconds(5_400, 1_000), NOON, false));
        clocks.put("goal-moved-without-due", new GoalMoved("resolution", 1, 0, MORNING, null, null, true));
        clocks.put("goal-breached", new GoalBreached("first-answer", 1, NOON));
        clocks.put("goal-stopped", new GoalStopped("first-answer", 1, Duration.ofSeconds(61, 500_000)));
        clocks.put("goal-cancelled", new GoalCancelled("next-answer", 7));
        return clocks;
    }

    static Map<String, Recorded> recorded() {
        return Map.of(
                "recorded", new Recorded(3, MORNING, new PersonId("bia"), new WorkStarted()),
                "recorded-by-time",
                        new Recorded(4, NOON, null, new Clocked(new GoalBreached("first-answer", 1, NOON))));
    }

    static Map<String, Ticket> tickets() {
        return Map.of(
                "ticket",
                ticket(
                        Map.of("video", ref(3), "screen", ref(4)),
                        new Progress(new PersonId("caio"), MORNING, Turn.CUSTOMER, NOON, MORNING, NOON),
                        new Timekeeping(
                                List.of(
                                        new Clock(
                                                "first-answer",
                                                1,
                                                Strength.GUARANTEE,
                                                PIN,
                                                0,
                                                MORNING,
                                                MORNING,
                                                Duration.ofMinutes(90),
                                                NOON,
                                                Clock.State.STOPPED,
                                                true,
                                                NOON,
                                                Duration.ofMinutes(91)),
                                        new Clock(
                                                "resolution",
                                                2,
                                                Strength.EXPECTED_AVERAGE,
                                                PIN,
                                                1,
                                                MORNING,
                                                NOON,
                                                null,
                                                null,
                                                Clock.State.PAUSED,
                                                false,
                                                null,
                                                null)),
                                List.of(
                                        new Interruption(Turn.THIRD_PARTY, MORNING, NOON),
                                        new Interruption(Turn.CUSTOMER, NOON, null)))),
                "ticket-new",
                ticket(Map.of(), new Progress(null, null, null, null, null, null), Timekeeping.NONE));
    }

    private static Ticket ticket(Map<String, TextRef> fields, Progress progress, Timekeeping time) {
        return new Ticket(
                TicketId.parse("0199d1a0-0000-7000-8000-0000000000a1"),
                new DeskId("sensusx"),
                "SX-41",
                9,
                NOON,
                new Opening(
                        MORNING,
                        new OrganisationId("school"),
                        new PersonId("ana"),
                        new PersonId("bia"),
                        "portal",
                        ref(1),
                        ref(2),
                        fields),
                new Triage("question", "normal", "sac"),
                progress,
                time);
    }

    private static TextRef ref(int number) {
        TextId id = TextId.parse("0199d1a0-0000-7000-8000-00000000000" + number);
        return new TextRef(id, PolicyHash.of("text " + number).value());
    }
}
