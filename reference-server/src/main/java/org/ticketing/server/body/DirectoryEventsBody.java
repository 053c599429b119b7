package org.ticketing.server.body;

import java.util.List;
import java.util.Map;
import org.ticketing.directory.OrganisationFeedItem;
import org.ticketing.view.DirectoryEvents;

/** What happened in the directory of a desk, in one order. */
public record DirectoryEventsBody(List<Item> items) {

    /** An event with its place, by which one goes on behind it. */
    public record Item(long position, String organisation, Map<String, Object> event) {}

    /** A part of it as the contract writes it. */
    public static DirectoryEventsBody of(DirectoryEvents events, Labels labels) {
        return new DirectoryEventsBody(events.items().stream()
                .map((OrganisationFeedItem item) -> new Item(
                        item.position(),
                        item.organisation().value(),
                        OrganisationHistoryBody.event(item.recorded(), events.texts(), labels)))
                .toList());
    }
}
