package org.ticketing.storage;

import java.time.Instant;
import java.util.UUID;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TicketId;

/**
 * That somebody of the vendor was shown people's words.
 *
 * @param id of version 7: reads sort by it in the order in which they happened
 */
public record TicketRead(UUID id, Instant at, PersonId by, TicketId ticket, String channel, Shown shown) {

    /** What of a ticket was shown. */
    public enum Shown {
        /** Its title, in a list. */
        TITLE,
        /** All of it. */
        DETAILS,
        /** What happened to it. */
        HISTORY,
        /** What somebody said of it when they reached the vendor. */
        CONTACT,
        /** A file of it. */
        ATTACHMENT,
        /** A copy that was taken away. */
        EXPORT
    }
}
