package org.ticketing.view;

import java.time.Instant;
import org.ticketing.vocabulary.TicketId;

/**
 * Where a ticket stands, or once stood, in a {@linkplain Sort sorted} list: a page begins there even if the ticket has moved.
 *
 * @param stretch a list is a chain of stretches: those with a due instant and those without, or one for each priority
 * @param at the instant that sorts within the stretch; always the same where none does
 */
public record Place(int stretch, Instant at, TicketId ticket) {}
