package org.ticketing.view;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ticketing.condition.Domains;
import org.ticketing.condition.Fact;
import org.ticketing.ticket.Ticket;
import org.ticketing.vocabulary.Key;

/**
 * In which order tickets are listed. Those that it does not tell apart follow each other by birth, in the same direction.
 *
 * @param descending whether the latest, or the highest, comes first
 */
public record Sort(By by, boolean descending) {

    /** What tickets are sorted by. */
    public enum By {
        /** When the ticket was opened. */
        OPENED,
        /** The instant of its last event. */
        CHANGED,
        /** What of it is due next; tickets of which nothing is due come last, in both directions. */
        DUE,
        /** The scale of priorities of the policy in force; priorities that it does not know come last, in both directions. */
        PRIORITY;

        public String key() {
            return Key.of(this);
        }
    }

    /** The newest first. */
    public static final Sort NEWEST_FIRST = new Sort(By.OPENED, true);

    /** The priorities in the order in which their tickets are listed. */
    public List<String> priorities(Domains domains) {
        List<String> scale = domains.of(Fact.PRIORITY).orElse(List.of());
        return descending ? scale.reversed() : scale;
    }

    /** Where a ticket stands in this order. */
    public Place place(Ticket ticket, Domains domains) {
        return switch (by) {
            case OPENED -> new Place(0, Instant.EPOCH, ticket.id());
            case CHANGED -> new Place(0, ticket.changedAt(), ticket.id());
            case DUE -> byDue(ticket);
            case PRIORITY -> byPriority(ticket, priorities(domains));
        };
    }

    private static Place byDue(Ticket ticket) {
        Optional<Instant> due = nextDue(ticket);
        return new Place(due.isPresent() ? 0 : 1, due.orElse(Instant.EPOCH), ticket.id());
    }

    /** When something of a ticket is due next, to the microsecond: what databases keep, and so what all sort by. */
    public static Optional<Instant> nextDue(Ticket ticket) {
        return ticket.time().nextDue().map(due -> due.truncatedTo(ChronoUnit.MICROS));
    }

    private static Place byPriority(Ticket ticket, List<String> priorities) {
        int rank = priorities.indexOf(ticket.triage().priority());
        return new Place(rank < 0 ? priorities.size() : rank, Instant.EPOCH, ticket.id());
    }

    /** The order of places. */
    public Comparator<Place> order() {
        Comparator<Place> within = Comparator.comparing(Place::at)
                .thenComparing(place -> place.ticket().value());
        return Comparator.comparingInt(Place::stretch).thenComparing(descending ? within.reversed() : within);
    }
}
