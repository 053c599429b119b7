package org.ticketing.storage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.ticketing.ticket.Recorded;
import org.ticketing.ticket.Ticket;
import org.ticketing.vocabulary.TicketId;

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

    /** Tells the events of a ticket from now on as they are told now. */
    void rename(TicketId ticket, List<Recorded> log) {
        items.replaceAll(item -> item.ticket().equals(ticket)
                ? new FeedItem(item.desk(), item.position(), ticket, at(item.recorded(), log))
                : item);
        List<Change> waiting = pending.stream()
                .map(change -> change.ticket().id().equals(ticket)
                        ? new Change(
                                change.ticket(),
                                change.events().stream()
                                        .map(event -> at(event, log))
                                        .toList(),
                                List.of(),
                                Optional.empty())
                        : change)
                .toList();
        pending.clear();
        pending.addAll(waiting);
    }

    private static Recorded at(Recorded event, List<Recorded> log) {
        return log.get(Math.toIntExact(event.sequence() - 1));
    }

    long lastPosition() {
        return items.size();
    }

    List<FeedItem> after(long position, int limit) {
        return items.stream().skip(position).limit(limit).toList();
    }
}
