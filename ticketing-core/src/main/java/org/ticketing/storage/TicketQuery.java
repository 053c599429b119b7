package org.ticketing.storage;

import java.util.Optional;
import org.ticketing.view.Place;
import org.ticketing.view.Sort;

/**
 * Which part of a list of tickets.
 *
 * @param from only tickets that stand after this place, or before it if the list is read {@code backward}; all if there is none
 * @param backward whether it is the last of these that are asked for
 * @param limit at most so many
 */
public record TicketQuery(Selection selection, Sort sort, Optional<Place> from, boolean backward, int limit) {

    /** The first tickets of a list. */
    public static TicketQuery first(Selection selection, Sort sort, int limit) {
        return new TicketQuery(selection, sort, Optional.empty(), false, limit);
    }

    /** As many tickets of the same list after a place. */
    public TicketQuery after(Place place) {
        return new TicketQuery(selection, sort, Optional.of(place), false, limit);
    }

    /** As many tickets of the same list before a place. */
    public TicketQuery before(Place place) {
        return new TicketQuery(selection, sort, Optional.of(place), true, limit);
    }
}
