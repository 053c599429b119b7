package org.ticketing.contact;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.ticketing.ticket.Command;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Characters;
import org.ticketing.vocabulary.TicketId;

/**
 * What staff write down when somebody has reached the vendor.
 *
 * @param channel through which
 * @param recognition how it is known who they are
 * @param wish what they wanted to do; to ask, if it is about no ticket and is to be none
 * @param ticket about which; none if it is about no ticket that is there
 * @param kind what a ticket that they wanted to open would be
 * @param words what they said
 */
public record ContactReport(
        @NotBlank @Characters String channel,
        @NotNull Recognition recognition,
        @NotNull Action wish,
        @Nullable TicketId ticket,
        @Nullable @Characters String kind,

        @NotBlank @Size(max = Command.LONGEST_TEXT) @Characters
        String words) {

    /** Somebody who asked something that makes no ticket. */
    public static ContactReport question(String channel, Recognition recognition, String words) {
        return new ContactReport(channel, recognition, Action.ASK, null, null, words);
    }

    /** Somebody who wanted to open a ticket. */
    public static ContactReport opening(String channel, Recognition recognition, String kind, String words) {
        return new ContactReport(channel, recognition, Action.OPEN, null, kind, words);
    }

    /** Somebody who had something to say about a ticket. */
    public static ContactReport reply(String channel, Recognition recognition, TicketId ticket, String words) {
        return new ContactReport(channel, recognition, Action.REPLY, ticket, null, words);
    }
}
