package org.ticketing.jackson;

import static org.ticketing.jackson.LogJsonExamples.AHEAD;
import static org.ticketing.jackson.LogJsonExamples.MORNING;
import static org.ticketing.jackson.LogJsonExamples.NOON;
import static org.ticketing.jackson.LogJsonExamples.PIN;
import static org.ticketing.jackson.LogJsonExamples.TOTAL;
import static org.ticketing.jackson.LogJsonExamples.ref;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ticketing.catalog.QuoteState;
import org.ticketing.sla.Clock;
import org.ticketing.sla.Escalation;
import org.ticketing.sla.Interruption;
import org.ticketing.sla.Strength;
import org.ticketing.sla.Timekeeping;
import org.ticketing.sla.Warnings;
import org.ticketing.ticket.Commerce;
import org.ticketing.ticket.Evidence;
import org.ticketing.ticket.Opening;
import org.ticketing.ticket.Progress;
import org.ticketing.ticket.Quote;
import org.ticketing.ticket.Renegotiation;
import org.ticketing.ticket.Ticket;
import org.ticketing.ticket.Triage;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.PolicyHash;
import org.ticketing.vocabulary.TextRef;
import org.ticketing.vocabulary.TicketId;
import org.ticketing.vocabulary.Turn;

/** Tickets of every stored form, by the names of their approved files. */
final class TicketJsonExamples {

    private TicketJsonExamples() {}

    /** As they are written today. */
    static Map<String, Ticket> tickets() {
        Map<String, Ticket> earlier = earlier();
        Ticket own = ticket(
                PIN, Map.of(), new Progress(null, null, null, null, null, null), Timekeeping.NONE, new PersonId("ana"));
        return Map.of(
                "ticket-lacking.v6",
                lacking(required(earlier, "ticket.v1")),
                "ticket.v6",
                required(earlier, "ticket.v1"),
                "ticket-own.v6",
                own,
                "ticket-warned.v6",
                required(earlier, "ticket.v2"),
                "ticket-escalated.v6",
                required(earlier, "ticket.v3"),
                "ticket-renegotiated.v6",
                required(earlier, "ticket.v4"),
                "ticket-quoted.v6",
                required(earlier, "ticket.v5"),
                "ticket-linked.v6",
                ticket(
                        PIN,
                        Map.of(),
                        new Progress(
                                null, MORNING, null, null, null, NOON, null, null, null, JointExamples.LINKS, null),
                        Timekeeping.NONE),
                "ticket-rated.v6",
                ticket(PIN, Map.of(), AfterJsonExamples.progress(), Timekeeping.NONE));
    }

    /** A ticket of a known plan that somebody found complex, and that was opened without all that its form asks for. */
    private static Ticket lacking(Ticket ticket) {
        Opening opening = ticket.opening();
        Progress progress = ticket.progress();
        return new Ticket(
                ticket.id(),
                ticket.desk(),
                ticket.code(),
                ticket.version(),
                ticket.changedAt(),
                null,
                new Opening(
                        opening.at(),
                        opening.organisation(),
                        opening.requester(),
                        opening.opener(),
                        opening.channel(),
                        opening.title(),
                        opening.description(),
                        Map.of(),
                        "upgraded"),
                new Triage("error", "high", "sac", "complex"),
                new Progress(
                        progress.assignee(),
                        MORNING,
                        null,
                        NOON,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        new Evidence(Map.of("video", ref(3)), List.of("screen", "record"), true)),
                ticket.time());
    }

    private static Ticket required(Map<String, Ticket> tickets, String name) {
        return Objects.requireNonNull(tickets.get(name), name);
    }

    /** As they were written until form 6 came, which leaves out what goes without saying. */
    static Map<String, Ticket> earlier() {
        return Map.of(
                "ticket.v1",
                ticket(
                        null,
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
                                                Warnings.NONE,
                                                List.of(),
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
                                                Warnings.NONE,
                                                List.of(),
                                                Clock.State.PAUSED,
                                                false,
                                                null,
                                                null)),
                                List.of(
                                        new Interruption(Turn.THIRD_PARTY, MORNING, NOON),
                                        new Interruption(Turn.CUSTOMER, NOON, null)))),
                "ticket.v2",
                ticket(
                        PIN,
                        Map.of(),
                        new Progress(null, null, null, null, null, null),
                        new Timekeeping(
                                List.of(new Clock(
                                        "first-answer",
                                        1,
                                        Strength.GOAL,
                                        PIN,
                                        0,
                                        MORNING,
                                        MORNING,
                                        null,
                                        NOON,
                                        new Warnings(AHEAD, Set.of(0, 2)),
                                        List.of(),
                                        Clock.State.RUNNING,
                                        false,
                                        null,
                                        null)),
                                List.of())),
                "ticket.v3",
                ticket(
                        PIN,
                        Map.of(),
                        new Progress(null, null, null, null, null, null),
                        new Timekeeping(
                                List.of(new Clock(
                                        "first-answer",
                                        1,
                                        Strength.GOAL,
                                        PIN,
                                        0,
                                        MORNING,
                                        MORNING,
                                        null,
                                        MORNING,
                                        Warnings.NONE,
                                        List.of(new Escalation.Ahead(1, NOON)),
                                        Clock.State.RUNNING,
                                        true,
                                        null,
                                        null)),
                                List.of())),
                "ticket.v4",
                ticket(
                        PIN,
                        Map.of(),
                        new Progress(
                                null,
                                MORNING,
                                null,
                                NOON,
                                null,
                                null,
                                new Renegotiation(
                                        2,
                                        "leadership",
                                        Renegotiation.State.ASKED,
                                        NOON,
                                        NOON,
                                        new Renegotiation.Answer("attendant", MORNING, NOON)),
                                null),
                        Timekeeping.NONE),
                "ticket.v5",
                ticket(
                        PIN,
                        Map.of(),
                        new Progress(
                                null,
                                MORNING,
                                Turn.CUSTOMER,
                                null,
                                null,
                                null,
                                null,
                                new Commerce(
                                        new Quote(2, "training", QuoteState.OFFERED, MORNING, NOON, TOTAL), "error")),
                        Timekeeping.NONE),
                "ticket-new.v1",
                ticket(null, Map.of(), new Progress(null, null, null, null, null, null), Timekeeping.NONE));
    }

    private static Ticket ticket(
            @Nullable PolicyHash policy, Map<String, TextRef> fields, Progress progress, Timekeeping time) {
        return ticket(policy, fields, progress, time, new PersonId("bia"));
    }

    private static Ticket ticket(
            @Nullable PolicyHash policy,
            Map<String, TextRef> fields,
            Progress progress,
            Timekeeping time,
            PersonId opener) {
        return new Ticket(
                TicketId.parse("0199d1a0-0000-7000-8000-0000000000a1"),
                new DeskId("sensusx"),
                "SX-41",
                9,
                NOON,
                policy,
                new Opening(
                        MORNING,
                        new OrganisationId("school"),
                        new PersonId("ana"),
                        opener,
                        "portal",
                        ref(1),
                        ref(2),
                        fields),
                new Triage("question", "normal", "sac"),
                progress,
                time);
    }
}
