package org.ticketing.storage;

import org.ticketing.ticket.Recorded;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.TicketId;

/**
 * An event in the feed of a desk.
 *
 * @param position by which one who is handed it again recognises it
 */
public record FeedItem(DeskId desk, long position, TicketId ticket, Recorded recorded) {}
