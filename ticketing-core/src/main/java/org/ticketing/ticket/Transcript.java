package org.ticketing.ticket;

import java.time.Instant;
import java.util.List;
import org.ticketing.vocabulary.ChatId;
import org.ticketing.vocabulary.EntryId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.Side;

/**
 * What was said in a live chat that becomes a ticket (S16 to S18).
 *
 * @param priority how urgent the team has found it
 * @param area in whose queue the ticket waits from the beginning
 * @param lines what was written, in order, as far as it has not been erased
 */
public record Transcript(ChatId chat, String priority, String area, List<Line> lines) {

    public Transcript {
        lines = List.copyOf(lines);
    }

    /** What somebody wrote, and when. */
    public record Line(Instant at, PersonId by, Side side, String text) {}

    /** The same as an event, with words of its own: the chat may be erased before the ticket is. */
    TicketEvent.CameFromChat keep(Log log, Context context) {
        return new TicketEvent.CameFromChat(
                chat,
                context.channel(),
                lines.stream()
                        .map(line -> new TicketEvent.CameFromChat.Line(
                                new EntryId(context.fresh().id()),
                                line.at(),
                                line.by(),
                                line.side(),
                                log.keep(line.text())))
                        .toList());
    }
}
