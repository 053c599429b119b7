package org.ticketing.ticket;

import java.util.UUID;
import org.ticketing.vocabulary.TicketId;

/**
 * A part of a ticket that went along when the ticket was split: it stays where it was written, and is read from there.
 *
 * @param ticket in whose log it stands
 * @param id of an entry, with all of its files, or of one file
 */
public record Passage(TicketId ticket, UUID id) {}
