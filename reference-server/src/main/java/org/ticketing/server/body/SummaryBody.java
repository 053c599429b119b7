package org.ticketing.server.body;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ticketing.sla.Strength;
import org.ticketing.ticket.Opening;
import org.ticketing.ticket.Progress;
import org.ticketing.ticket.Ticket;
import org.ticketing.ticket.Triage;
import org.ticketing.view.TicketSummary;
import org.ticketing.vocabulary.Phase;
import org.ticketing.vocabulary.Turn;

/** A ticket as a line of a list. */
public record SummaryBody(
        String id,
        String desk,
        String code,
        long version,
        @Nullable String title,
        Named status,
        Phase phase,
        Turn turn,
        Named kind,
        Named priority,
        @Nullable Named complexity,
        Named area,
        Named channel,
        Party organisation,
        Party requester,
        Party opener,
        @Nullable Party assignee,
        Instant openedAt,
        Instant changedAt,
        @Nullable Instant promisedDate,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt,
        @Nullable NextDue nextDue) {

    /** Of what is still owed, that which is due first. */
    record NextDue(Named goal, Strength strength, Instant due, boolean breached) {

        static @Nullable NextDue of(Ticket ticket, Labels labels) {
            return ticket.time()
                    .nextDue()
                    .flatMap(due -> ticket.time().open().stream()
                            .filter(clock -> due.equals(clock.due()))
                            .map(clock ->
                                    new NextDue(labels.goal(clock.goal()), clock.strength(), due, clock.breached()))
                            .findFirst())
                    .orElse(null);
        }
    }

    /** A ticket as lists show it. */
    public static SummaryBody of(TicketSummary summary, Labels labels) {
        Ticket ticket = summary.ticket();
        Opening opening = ticket.opening();
        Triage triage = ticket.triage();
        Progress progress = ticket.progress();
        return new SummaryBody(
                Objects.toString(ticket.id()),
                ticket.desk().value(),
                ticket.code(),
                ticket.version(),
                summary.title().orElse(null),
                new Named(summary.status().id(), summary.status().label()),
                ticket.phase(),
                ticket.turn(),
                labels.kind(triage.kind()),
                labels.priority(triage.priority()),
                labels.complexityOrNone(triage.complexity()),
                labels.area(triage.area()),
                labels.channel(opening.channel()),
                labels.organisation(opening.organisation()),
                labels.person(opening.requester()),
                labels.person(opening.opener()),
                labels.personOrNobody(progress.assignee()),
                opening.at(),
                ticket.changedAt(),
                progress.promisedDate(),
                progress.resolvedAt(),
                progress.closedAt(),
                NextDue.of(ticket, labels));
    }
}
