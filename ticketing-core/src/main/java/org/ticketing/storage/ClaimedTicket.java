package org.ticketing.storage;

import java.util.function.Supplier;
import org.ticketing.ticket.Ticket;

/**
 * A ticket that a runner has claimed.
 *
 * @param ticket as it was after the claim; throws {@link org.ticketing.problem.StorageFailed} if it can't be read, which is no
 *     reason to leave the others of a claim
 */
public record ClaimedTicket(DueTicket due, Supplier<Ticket> ticket) {}
