package org.ticketing.jooq;

import static org.ticketing.jooq.schema.Tables.TICKETING_TICKET;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.CaseConditionStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.GroupField;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.ticketing.condition.Fact;
import org.ticketing.storage.Group;
import org.ticketing.storage.Grouping;
import org.ticketing.storage.QueueQuery;
import org.ticketing.storage.Queued;
import org.ticketing.storage.Selection;
import org.ticketing.storage.TicketQuery;
import org.ticketing.ticket.Ticket;
import org.ticketing.view.Place;
import org.ticketing.view.Standing;
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

    List<Group> groups(Selection selection, Grouping grouping) {
        List<Field<String>> facts =
                grouping.by().stream().map(TicketLists::requireColumn).toList();
        List<Field<?>> told = new ArrayList<>(facts);
        Condition counted = selected(selection);
        if (grouping.slots().isPresent()) {
            Slots slots = new Slots(grouping.slots().get());
            told.add(slots.number());
            counted = counted.and(slots.all());
        }
        SelectConditionStep<Record> all =
                dsl.select(told).select(DSL.count()).from(TICKETING_TICKET).where(counted);
        return (told.isEmpty()
                        ? all
                        : all.groupBy(told.stream().map(TicketLists::byName).toList()))
                .fetch().stream()
                        .filter(row -> row.get(DSL.count()) > 0)
                        .map(row -> group(row, grouping.by(), facts))
                        .toList();
    }

    /** What is computed is grouped by its name, since a database can't see that two texts with parameters are the same. */
    private static GroupField byName(Field<?> field) {
        return field.getName().equals(Slots.NAME) ? DSL.field(DSL.unquotedName(Slots.NAME)) : field;
    }

    private static Group group(Record row, List<Fact> by, List<Field<String>> facts) {
        Map<Fact, String> values = new EnumMap<>(Fact.class);
        for (int i = 0; i < facts.size(); i++) {
            String value = row.get(facts.get(i));
            if (value != null) {
                values.put(by.get(i), value);
            }
        }
        int slot = row.size() > facts.size() + 1 ? row.get(facts.size(), Integer.class) : 0;
        return new Group(values, slot, row.get(DSL.count()));
    }

    private static Field<String> requireColumn(Fact by) {
        return ConditionSql.column(by).orElseThrow(() -> new IllegalArgumentException(by + " is no fact of tickets"));
    }

    /** All that wait are put in order, by ids alone; only what is shown of them is read. */
    List<Queued> queue(QueueQuery query) {
        Field<Boolean> shown =
                DSL.field(ConditionSql.ofTickets(query.waiting().domains()).compile(query.visible()));
        List<OrderField<?>> order = new ArrayList<>();
        query.order().stream()
                .filter(standing -> !standing.values().isEmpty())
                .forEach(standing -> order.add(rank(standing)));
        order.add(TICKETING_TICKET.TICKET);
        Map<UUID, Long> places = new LinkedHashMap<>();
        long place = 0;
        for (var row : dsl.select(TICKETING_TICKET.TICKET, shown)
                .from(TICKETING_TICKET)
                .where(selected(query.waiting()))
                .orderBy(order)
                .fetch()) {
            place++;
            if (place > query.after() && row.value2() && places.size() < query.limit()) {
                places.put(row.value1(), place);
            }
        }
        Map<UUID, Ticket> tickets = new TicketRows(dsl).all(desk, places.keySet());
        return places.entrySet().stream()
                .flatMap(each -> Optional.ofNullable(tickets.get(each.getKey())).stream()
                        .map(ticket -> new Queued(each.getValue(), ticket)))
                .toList();
    }

    private static Field<Integer> rank(Standing standing) {
        Field<String> column = requireColumn(standing.by());
        List<String> values = standing.values();
        CaseConditionStep<Integer> ranks = DSL.when(column.eq(values.get(0)), DSL.inline(0));
        for (int i = 1; i < values.size(); i++) {
            ranks = ranks.when(column.eq(values.get(i)), DSL.inline(i));
        }
        return ranks.otherwise(DSL.inline(values.size()));
    }

    private Condition selected(Selection selection) {
        return TICKETING_TICKET
                .DESK
                .eq(desk.value())
                .and(ConditionSql.ofTickets(selection.domains()).compile(selection.condition()))
                .and(selection.periods().stream().map(PeriodSql::compile).reduce(DSL.noCondition(), Condition::and))
                .and(WordIndex.of(dsl, desk).find(selection.terms()));
    }
}
