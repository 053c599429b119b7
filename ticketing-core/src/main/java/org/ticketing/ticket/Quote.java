package org.ticketing.ticket;

import java.time.Instant;
import org.ticketing.catalog.QuoteState;
import org.ticketing.vocabulary.Money;

/**
 * What the vendor asks for what a ticket is about: the version that was offered last.
 *
 * @param version 1 for the first
 * @param kind of the ticket when it was offered: for another kind it does not count
 * @param validUntil the last instant at which it can be approved or declined
 * @param total of all its lines
 */
public record Quote(int version, String kind, QuoteState state, Instant offeredAt, Instant validUntil, Money total) {

    static Quote offered(TicketEvent.QuoteOffered e, Instant at) {
        return new Quote(e.version(), e.kind(), QuoteState.OFFERED, at, e.validUntil(), e.total());
    }

    Quote in(QuoteState next) {
        return new Quote(version, kind, next, offeredAt, validUntil, total);
    }

    /** Whether it still waits for the customer. */
    public boolean isOpen() {
        return state == QuoteState.OFFERED;
    }
}
