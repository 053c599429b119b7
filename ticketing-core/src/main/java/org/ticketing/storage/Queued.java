package org.ticketing.storage;

import org.ticketing.ticket.Ticket;

/**
 * A ticket that waits.
 *
 * @param place 1 for the one that is next
 */
public record Queued(long place, Ticket ticket) {}
