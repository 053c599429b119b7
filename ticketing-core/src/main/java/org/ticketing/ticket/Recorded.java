package org.ticketing.ticket;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.ticketing.vocabulary.PersonId;

/**
 * An event in the log of a ticket.
 *
 * @param sequence 1 for the first; without gaps, and what orders events of the same instant
 * @param at never before the event that precedes it
 * @param by who did it; nobody, where time itself did
 */
public record Recorded(long sequence, Instant at, @Nullable PersonId by, TicketEvent event) {

    /** Whether it names a person, as the one who did it or otherwise. */
    public boolean names(PersonId person) {
        return person.equals(by) || event.people().contains(person);
    }

    /** The same of people with other names. */
    Recorded renamed(UnaryOperator<PersonId> names) {
        return new Recorded(sequence, at, by == null ? null : names.apply(by), event.renamed(names));
    }
}
