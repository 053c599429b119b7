package org.ticketing.jooq;

import static org.ticketing.jooq.schema.Tables.TICKETING_TICKET;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.ticketing.condition.Fact;
import org.ticketing.storage.Selection;
import org.ticketing.storage.TicketQuery;
import org.ticketing.ticket.Ticket;
import org.ticketing.view.Counts;
import org.ticketing.view.Place;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.TicketId;

/** Lists of the tickets of a desk, and how long they are. */
record TicketLists(DSLContext dsl, DeskId desk) {

    /** Stretch by stretch, so that each is read in the order in which an index has it. */
    List<Ticket> list(TicketQuery query) {
        Map<TicketId, Ticket> found = new LinkedHashMap<>();
        Optional<Place> from = query.from();
        for (Stretch stretch : Stretch.of(query)) {
            read(stretch, from, query, found);
            from = Optional.empty();
        }
        List<Ticket> nearestFirst = List.copyOf(found.values());
        return query.backward() ? nearestFirst.reversed() : nearestFirst;
    }

    /**
     * A ticket that moves from one stretch to another meanwhile is found in both, and counted once; then the stretch may have
     * more to give.
     */
    private void read(Stretch stretch, Optional<Place> from, TicketQuery query, Map<TicketId, Ticket> found) {
        Optional<Place> next = from;
        int wanted = query.limit() - found.size();
        while (wanted > 0) {
            List<Ticket> read = read(stretch, next, query.selection(), wanted);
            read.forEach(ticket -> found.putIfAbsent(ticket.id(), ticket));
            if (read.size() < wanted) {
                return;
            }
            next = Optional.of(query.sort()
                    .place(read.get(read.size() - 1), query.selection().domains()));
            wanted = query.limit() - found.size();
        }
    }

    private List<Ticket> read(Stretch stretch, Optional<Place> from, Selection selection, int limit) {
        return dsl
                .select(TICKETING_TICKET.STATE)
                .from(TICKETING_TICKET)
                .where(selected(selection))
                .and(stretch.tickets())
                .and(from.map(stretch::beyond).orElseGet(DSL::noCondition))
                .orderBy(stretch.order())
                .limit(limit)
                .fetch(TICKETING_TICKET.STATE)
                .stream()
                .map(TicketRows::read)
                .toList();
    }

    long count(Selection selection) {
        return dsl.fetchCount(TICKETING_TICKET, selected(selection));
    }

    Counts counts(Selection selection, Fact by) {
        Field<String> value =
                ConditionSql.column(by).orElseThrow(() -> new IllegalArgumentException(by + " is no fact of tickets"));
        Map<String, Long> counts = new TreeMap<>();
        long without = 0;
        for (var row : dsl.select(value, DSL.count())
                .from(TICKETING_TICKET)
                .where(selected(selection))
                .groupBy(value)
                .fetch()) {
            if (row.value1() == null) {
                without = row.value2();
            } else {
                counts.put(row.value1(), row.value2().longValue());
            }
        }
        return new Counts(by, counts, without);
    }

    private Condition selected(Selection selection) {
        return TICKETING_TICKET
                .DESK
                .eq(desk.value())
                .and(new ConditionSql(selection.domains()).compile(selection.condition()))
                .and(WordIndex.of(dsl, desk).find(selection.terms()));
    }
}
