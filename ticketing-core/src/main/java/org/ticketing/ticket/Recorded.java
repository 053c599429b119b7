package org.ticketing.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ticketing.vocabulary.PersonId;

/**
 * An event in the log of a ticket.
 *
 * @param sequence 1 for the first; without gaps, and what orders events of the same instant
 * @param at never before the event that precedes it
 * @param by who did it; nobody, where time itself did
 */
public record Recorded(long sequence, Instant at, @Nullable PersonId by, TicketEvent event) {}
