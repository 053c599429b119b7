package org.ticketing.view;

import java.time.Instant;
import java.util.Optional;
import org.ticketing.ticket.Ticket;
import org.ticketing.vocabulary.Key;

/** An instant in the life of a ticket by which views tell tickets apart. */
public enum Milestone {
    /** When it was opened. */
    OPENED,
    /** The instant of its last event. */
    CHANGED,
    /** Since when it has been at its end; open tickets have none. */
    ENDED,
    /** When something of it is due next; tickets of which nothing is due have none. */
    DUE;

    public String key() {
        return Key.of(this);
    }

    /** When a ticket reached it, if it has. */
    public Optional<Instant> of(Ticket ticket) {
        return switch (this) {
            case OPENED -> Optional.of(ticket.opening().at());
            case CHANGED -> Optional.of(ticket.changedAt());
            case ENDED -> ticket.progress().endedAt();
            case DUE -> Sort.nextDue(ticket);
        };
    }
}
