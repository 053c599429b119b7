package org.ticketing.storage;

import java.util.Optional;
import java.util.UUID;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TicketId;

/**
 * Which reads of tickets, the latest first.
 *
 * @param by only those of this person
 * @param ticket only those of this ticket
 * @param before only those that happened before this one
 * @param limit at most so many
 */
public record ReadQuery(Optional<PersonId> by, Optional<TicketId> ticket, Optional<UUID> before, int limit) {

    /** Whether a read is asked for. */
    boolean fits(TicketRead read) {
        return by.filter(person -> !person.equals(read.by())).isEmpty()
                && ticket.filter(id -> !id.equals(read.ticket())).isEmpty();
    }

    /** As many of the same that happened before this one. */
    public ReadQuery before(TicketRead read) {
        return new ReadQuery(by, ticket, Optional.of(read.id()), limit);
    }
}
