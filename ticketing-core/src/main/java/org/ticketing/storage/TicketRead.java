package org.ticketing.storage;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ticketing.vocabulary.ChatId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TicketId;

/**
 * That somebody of the vendor was shown people's words.
 *
 * @param id of version 7: reads sort by it in the order in which they happened
 * @param ticket of which they were shown; none, if it was a live chat
 * @param chat of which they were shown; none, if it was a ticket
 */
public record TicketRead(
        UUID id,
        Instant at,
        PersonId by,
        @Nullable TicketId ticket,
        @Nullable ChatId chat,
        String channel,
        Shown shown) {

    public TicketRead {
        if ((ticket == null) == (chat == null) || (shown == Shown.CHAT) != (chat != null)) {
            throw new IllegalArgumentException(shown + " is shown of " + ticket + " and " + chat);
        }
    }

    /** Of a ticket. */
    public TicketRead(UUID id, Instant at, PersonId by, TicketId ticket, String channel, Shown shown) {
        this(id, at, by, ticket, null, channel, shown);
    }

    /** Of a live chat. */
    public static TicketRead ofChat(UUID id, Instant at, PersonId by, ChatId chat, String channel) {
        return new TicketRead(id, at, by, null, chat, channel, Shown.CHAT);
    }

    /** The same by somebody of another name. */
    public TicketRead by(PersonId person) {
        return new TicketRead(id, at, person, ticket, chat, channel, shown);
    }

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
        /** A live chat: what it is about, its messages, or a copy. */
        CHAT,
        /** A copy that was taken away. */
        EXPORT
    }
}
