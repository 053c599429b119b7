package org.ticketing.server.body;

import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TicketId;

/** Who may see which ticket, as far as the host knows who they are. */
@FunctionalInterface
public interface Sight {

    /** Whether a person may see a ticket now; of whom nobody knows who they are, it is taken that they may. */
    boolean sees(PersonId person, TicketId ticket);
}
