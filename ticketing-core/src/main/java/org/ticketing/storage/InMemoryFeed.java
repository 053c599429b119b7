package org.ticketing.storage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.ticketing.ticket.Recorded;
import org.ticketing.ticket.Ticket;

/** The feed of one desk. */
final class InMemoryFeed {

    private final Deque<Change> pending = new ArrayDeque<>();
    private final List<FeedItem> items = new ArrayList<>();

    void add(Change committed) {
        pending.add(committed);
    }

    /** How many events got a position. */
    int number(int limit) {
        int before = items.size();
        for (int i = 0; i < limit && !pending.isEmpty(); i++) {
            Change change = pending.remove();
            Ticket ticket = change.ticket();
            for (Recorded event : change.events()) {
                items.add(new FeedItem(ticket.desk(), items.size() + 1L, ticket.id(), event));
            }
        }
        return items.size() - before;
    }

    List<FeedItem> after(long position, int limit) {
        return items.stream().skip(position).limit(limit).toList();
    }
}
