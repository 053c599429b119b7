package org.ticketing;

import org.ticketing.view.History;
import org.ticketing.view.TicketDetails;

/** A ticket as it is held, as far as whoever asks may see it. */
public record HeldTicket(TicketDetails details, History history) {}
