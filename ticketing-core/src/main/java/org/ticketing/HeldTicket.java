package org.ticketing;

import java.util.List;
import org.ticketing.view.History;
import org.ticketing.view.TicketDetails;

/**
 * A ticket as it is held, as far as whoever asks may see it.
 *
 * @param files that are not erased
 */
public record HeldTicket(TicketDetails details, History history, List<Download> files) {
    public HeldTicket {
        files = List.copyOf(files);
    }
}
