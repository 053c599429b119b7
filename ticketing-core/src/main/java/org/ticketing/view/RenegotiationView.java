package org.ticketing.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ticketing.ticket.Recorded;
import org.ticketing.ticket.Renegotiation;
import org.ticketing.ticket.Ticket;
import org.ticketing.ticket.TicketEvent;
import org.ticketing.vocabulary.TextId;
import org.ticketing.vocabulary.TextRef;

/**
 * How far the ladder of a ticket has been climbed, with what was said on it.
 *
 * @param asked what the customer said to the level that was asked last; nothing if it has been erased
 * @param answered what was said beside the last answer; nothing if there is none, or if it has been erased
 */
public record RenegotiationView(Renegotiation ladder, Optional<String> asked, Optional<String> answered) {

    static Optional<RenegotiationView> of(Ticket ticket, History log, Map<TextId, String> texts) {
        return Optional.ofNullable(ticket.progress().renegotiation())
                .map(ladder -> new RenegotiationView(
                        ladder,
                        lastAsked(log.events()).map(ref -> texts.get(ref.id())),
                        ladder.answer() == null
                                ? Optional.empty()
                                : lastAnswered(log.events()).map(ref -> texts.get(ref.id()))));
    }

    private static Optional<TextRef> lastAsked(List<Recorded> log) {
        TextRef last = null;
        for (Recorded recorded : log) {
            if (recorded.event() instanceof TicketEvent.RenegotiationAsked asked) {
                last = asked.reason();
            }
        }
        return Optional.ofNullable(last);
    }

    private static Optional<TextRef> lastAnswered(List<Recorded> log) {
        TextRef last = null;
        for (Recorded recorded : log) {
            if (recorded.event() instanceof TicketEvent.RenegotiationAnswered answered) {
                last = answered.reason();
            }
        }
        return Optional.ofNullable(last);
    }
}
