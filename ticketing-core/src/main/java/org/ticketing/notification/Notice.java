package org.ticketing.notification;

import java.time.Instant;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TicketId;

/**
 * That somebody is to be told of something. It holds no word that anybody wrote: who is told looks it up where they may see it.
 * One that comes again is recognised by its desk, its position and whom it is for.
 *
 * @param position in the feed of the desk
 * @param code what people call the ticket
 * @param at when it happened
 */
public record Notice(
        DeskId desk, long position, PersonId to, TicketId ticket, String code, Occasion occasion, Instant at) {}
