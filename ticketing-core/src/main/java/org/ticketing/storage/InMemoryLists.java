package org.ticketing.storage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ticketing.condition.Domains;
import org.ticketing.condition.Fact;
import org.ticketing.ticket.Ticket;
import org.ticketing.view.History;
import org.ticketing.view.Place;
import org.ticketing.view.Sort;
import org.ticketing.view.Standing;
import org.ticketing.vocabulary.Words;

/** What is asked of the tickets of one desk. */
record InMemoryLists(InMemoryStorage.Shelf shelf) {

    Stream<Ticket> selected(Selection selection) {
        return shelf.tickets.values().stream()
                .filter(selection::hasByFactsAndTimes)
                .filter(ticket ->
                        selection.terms().isEmpty() || selection.terms().match(words(ticket)));
    }

    private Set<String> words(Ticket ticket) {
        return History.searched(shelf.logs.getOrDefault(ticket.id(), List.of())).stream()
                .flatMap(text -> Words.of(shelf.texts.getOrDefault(text, "")).stream())
                .collect(Collectors.toSet());
    }

    List<Ticket> list(TicketQuery query) {
        Sort sort = query.sort();
        Domains domains = query.selection().domains();
        Comparator<Place> order = query.backward() ? sort.order().reversed() : sort.order();
        List<Ticket> nearestFirst = selected(query.selection())
                .filter(ticket -> query.from()
                        .filter(from -> order.compare(sort.place(ticket, domains), from) <= 0)
                        .isEmpty())
                .sorted(Comparator.comparing(ticket -> sort.place(ticket, domains), order))
                .limit(query.limit())
                .toList();
        return query.backward() ? nearestFirst.reversed() : nearestFirst;
    }

    /** What tickets of one group have in common. */
    private record Common(Map<Fact, String> values, int slot) {}

    List<Group> groups(Selection selection, Grouping grouping) {
        Map<Common, Long> counts = new HashMap<>();
        selected(selection)
                .forEach(ticket -> slot(ticket, grouping)
                        .ifPresent(slot -> counts.merge(new Common(values(ticket, grouping), slot), 1L, Long::sum)));
        return counts.entrySet().stream()
                .map(each -> new Group(each.getKey().values, each.getKey().slot, each.getValue()))
                .toList();
    }

    private static Optional<Integer> slot(Ticket ticket, Grouping grouping) {
        return grouping.slots()
                .map(slots -> slots.milestone().of(ticket).flatMap(slots::slotOf))
                .orElse(Optional.of(0));
    }

    private static Map<Fact, String> values(Ticket ticket, Grouping grouping) {
        Map<Fact, String> values = new EnumMap<>(Fact.class);
        for (Fact fact : grouping.by()) {
            String value = ticket.value(fact);
            if (value != null) {
                values.put(fact, value);
            }
        }
        return values;
    }

    List<Queued> queue(QueueQuery query) {
        List<Ticket> waiting =
                selected(query.waiting()).sorted(order(query.order())).toList();
        List<Queued> queue = new ArrayList<>();
        for (int i = 0; i < waiting.size(); i++) {
            queue.add(new Queued(i + 1, waiting.get(i)));
        }
        Domains domains = query.waiting().domains();
        return queue.stream()
                .filter(queued -> queued.place() > query.after())
                .filter(queued -> query.visible().test(queued.ticket().facts(domains)))
                .limit(query.limit())
                .toList();
    }

    /** The last thing that is weighed is compared last: so it is put in order first. */
    private static Comparator<Ticket> order(List<Standing> order) {
        Comparator<Ticket> comparator =
                Comparator.comparing(ticket -> ticket.id().value());
        for (Standing standing : order.reversed()) {
            comparator = Comparator.<Ticket>comparingInt(ticket -> rank(standing, ticket.value(standing.by())))
                    .thenComparing(comparator);
        }
        return comparator;
    }

    private static int rank(Standing standing, @Nullable String value) {
        int rank = value == null ? -1 : standing.values().indexOf(value);
        return rank < 0 ? standing.values().size() : rank;
    }
}
