package org.ticketing.view;

import java.util.Map;
import java.util.Optional;
import org.ticketing.policy.Status;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.ticket.Ticket;
import org.ticketing.vocabulary.TextId;

/**
 * A ticket as a line of a list.
 *
 * @param ticket by itself: what it has to do with others is told with what is in it
 * @param title what people called it; nothing if it has been erased
 */
public record TicketSummary(Ticket ticket, Status status, Optional<String> title) {

    public static TicketSummary of(Ticket ticket, SupportPolicy policy, Map<TextId, String> texts) {
        Status status = policy.lifecycle()
                .status(ticket.phase(), ticket.turn())
                .orElseThrow(() -> new IllegalStateException(
                        "policy " + policy.hash().brief() + " was taken without a status for " + ticket.phase()));
        return new TicketSummary(
                ticket.alone(),
                status,
                Optional.ofNullable(texts.get(ticket.opening().title().id())));
    }
}
