package org.ticketing.server.body;

import java.util.List;

/**
 * Events in order.
 *
 * @param next behind which to ask on
 * @param more whether to ask on at once
 */
public record EventsBody(List<EventBody> items, String next, boolean more) {
    public EventsBody {
        items = List.copyOf(items);
    }
}
