package org.ticketing.audit;

import java.util.List;
import org.ticketing.ticket.Recorded;
import org.ticketing.vocabulary.TicketId;

/**
 * A ticket as it was recorded.
 *
 * @param log every event of it in order, from its opening on
 */
public record RecordedTicket(TicketId id, List<Recorded> log) {

    public RecordedTicket {
        log = List.copyOf(log);
        if (log.isEmpty()) {
            throw new IllegalArgumentException("the log of " + id + " is empty");
        }
    }
}
