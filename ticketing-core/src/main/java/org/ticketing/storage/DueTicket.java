package org.ticketing.storage;

import java.time.Instant;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.TicketId;

/** A ticket with something that falls due. */
public record DueTicket(DeskId desk, TicketId ticket, Instant due) {}
