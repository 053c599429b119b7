package org.ticketing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ticketing.directory.Actor;
import org.ticketing.problem.UnknownPosition;
import org.ticketing.storage.FeedItem;
import org.ticketing.storage.Selection;
import org.ticketing.ticket.Ticket;
import org.ticketing.view.History;
import org.ticketing.view.TicketFilter;
import org.ticketing.view.TicketNews;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.TicketId;

/**
 * A stretch of the {@linkplain org.ticketing.storage.Feed feed} of a desk. Read once, it is for any number of readers, each of whom is
 * told what they may know of now: of the tickets that a list shows them, and what is internal only with the right to see
 * it. Who has lost a right since an event is not told of it any more. Immutable and safe for any number of threads.
 */
public final class News {

    private final Premises premises;
    private final long after;
    private final List<FeedItem> items;
    private final Map<TicketId, Ticket> tickets;
    private final boolean goesOn;

    private News(Premises premises, long after, List<FeedItem> items, Map<TicketId, Ticket> tickets, boolean goesOn) {
        this.premises = premises;
        this.after = after;
        this.items = items;
        this.tickets = tickets;
        this.goesOn = goesOn;
    }

    static News of(Premises premises, long after, int limit) {
        // The event at the position itself shows that this is the feed that was read; one more than asked for, that it
        // goes on.
        int before = after == 0 ? 0 : 1;
        List<FeedItem> read = premises.storage().feed(premises.desk(), after - before, before + limit + 1);
        if (after < 0 || (before > 0 && (read.isEmpty() || read.get(0).position() != after))) {
            throw new UnknownPosition(after);
        }
        List<FeedItem> behind = read.subList(before, read.size());
        List<FeedItem> items = List.copyOf(behind.subList(0, Math.min(limit, behind.size())));
        return new News(premises, after, items, tickets(premises, items), behind.size() > limit);
    }

    private static Map<TicketId, Ticket> tickets(Premises premises, List<FeedItem> items) {
        Map<TicketId, Ticket> tickets = new HashMap<>();
        for (FeedItem item : items) {
            if (!tickets.containsKey(item.ticket())) {
                premises.storage()
                        .ticket(premises.desk(), item.ticket())
                        .ifPresent(ticket -> tickets.put(ticket.id(), ticket));
            }
        }
        return tickets;
    }

    /** The position behind which it begins. */
    public long after() {
        return after;
    }

    /** The position where it ends, behind which to read on; what nobody may know of lies before it too. */
    public long position() {
        return items.isEmpty() ? after : items.get(items.size() - 1).position();
    }

    /** Whether there was more behind it when it was read. */
    public boolean goesOn() {
        return goesOn;
    }

    /**
     * What of it somebody may know of now, in order, through the main channel of the desk.
     *
     * @throws org.ticketing.problem.Refused if nothing is shown through it to anybody
     */
    public List<TicketNews> seenBy(Actor actor) {
        return seenBy(actor, premises.policy().channels().main());
    }

    /**
     * What of it somebody may know of now, in order, through a channel.
     *
     * @throws org.ticketing.problem.Refused if nothing is shown through it to anybody
     * @throws org.ticketing.problem.NotFound if the desk has no such channel
     */
    public List<TicketNews> seenBy(Actor actor, String channel) {
        Request request = premises.request(actor, premises.requireChannel(channel), Optional.empty(), Optional.empty());
        Selection visible = new DeskLists(premises).selection(TicketFilter.all(), request);
        return items.stream().flatMap(item -> told(item, visible, request)).toList();
    }

    /** An event as its ticket's history tells it to them; nothing, if that does not tell it. */
    private Stream<TicketNews> told(FeedItem item, Selection visible, Request request) {
        Ticket ticket = tickets.get(item.ticket());
        if (ticket == null || !visible.condition().test(ticket.facts(visible.domains()))) {
            return Stream.empty();
        }
        boolean seesInternal = premises.mayDo(Action.SEE_INTERNAL, ticket, request);
        History told = premises.told(List.of(item.recorded()), seesInternal, request);
        return new DeskOthers(premises, request)
                .unnamed(told).events().stream()
                        .map(recorded -> new TicketNews(item.position(), ticket.id(), ticket.code(), recorded));
    }
}
