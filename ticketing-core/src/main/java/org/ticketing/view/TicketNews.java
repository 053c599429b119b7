package org.ticketing.view;

import org.ticketing.ticket.Recorded;
import org.ticketing.vocabulary.TicketId;

/**
 * An event of a ticket, as it is told to somebody who may know of it.
 *
 * @param position in the feed of the desk, by which one that comes again is recognised
 * @param code what people call the ticket
 */
public record TicketNews(long position, TicketId ticket, String code, Recorded recorded) {

    /** Whether only those are told who may see what is internal. */
    public boolean isInternal() {
        return History.isInternal(recorded.event());
    }
}
