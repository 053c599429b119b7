package org.ticketing.view;

import java.time.Instant;
import java.util.Optional;
import org.ticketing.ticket.Visibility;
import org.ticketing.vocabulary.EntryId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.Side;

/**
 * What somebody wrote in a ticket.
 *
 * @param text nothing if it has been erased
 */
public record EntryView(
        EntryId id,
        Instant at,
        PersonId author,
        Side side,
        Visibility visibility,
        String channel,
        Optional<String> text) {}
