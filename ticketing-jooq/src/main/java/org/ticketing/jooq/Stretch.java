package org.ticketing.jooq;

import static org.ticketing.jooq.schema.Tables.TICKETING_TICKET;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.SortOrder;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.ticketing.storage.TicketQuery;
import org.ticketing.view.Place;
import org.ticketing.view.Sort;

/**
 * A part of a sorted list that an index holds in its order, so that a page costs the same wherever in the list it is.
 *
 * @param tickets which are in it
 * @param instant what sorts them; ids alone if nothing does
 */
record Stretch(Condition tickets, @Nullable Field<Instant> instant, SortOrder direction) {

    /** What is left of a list from where a query begins, in the direction in which it is read. */
    static List<Stretch> of(TicketQuery query) {
        SortOrder direction = query.sort().descending() == query.backward() ? SortOrder.ASC : SortOrder.DESC;
        List<Stretch> all = all(query, direction);
        int size = all.size();
        // What a policy does not know any more may have been the last stretch.
        int from =
                query.from().map(place -> Math.min(place.stretch(), size - 1)).orElse(query.backward() ? size - 1 : 0);
        return query.backward() ? all.subList(0, from + 1).reversed() : all.subList(from, size);
    }

    private static List<Stretch> all(TicketQuery query, SortOrder direction) {
        Sort sort = query.sort();
        return switch (sort.by()) {
            case OPENED -> List.of(new Stretch(DSL.noCondition(), null, direction));
            case CHANGED -> List.of(new Stretch(DSL.noCondition(), TICKETING_TICKET.CHANGED_AT, direction));
            case DUE ->
                List.of(
                        new Stretch(TICKETING_TICKET.NEXT_DUE.isNotNull(), TICKETING_TICKET.NEXT_DUE, direction),
                        new Stretch(TICKETING_TICKET.NEXT_DUE.isNull(), null, direction));
            case PRIORITY -> byPriority(sort.priorities(query.selection().domains()), direction);
        };
    }

    private static List<Stretch> byPriority(List<String> priorities, SortOrder direction) {
        List<Stretch> stretches = new ArrayList<>();
        priorities.forEach(
                priority -> stretches.add(new Stretch(TICKETING_TICKET.PRIORITY.eq(priority), null, direction)));
        stretches.add(new Stretch(noneOf(priorities), null, direction));
        return stretches;
    }

    /** As the gaps between them: not every database sees that an index finds nothing there. */
    private static Condition noneOf(List<String> priorities) {
        List<Condition> gaps = new ArrayList<>();
        Condition from = DSL.noCondition();
        for (String priority : priorities.stream().sorted().toList()) {
            gaps.add(from.and(TICKETING_TICKET.PRIORITY.lt(priority)));
            from = TICKETING_TICKET.PRIORITY.gt(priority);
        }
        gaps.add(from);
        return DSL.or(gaps);
    }

    List<OrderField<?>> order() {
        OrderField<?> byId = TICKETING_TICKET.TICKET.sort(direction);
        return instant == null ? List.of(byId) : List.of(instant.sort(direction), byId);
    }

    /** What comes after a place. */
    Condition beyond(Place place) {
        boolean up = direction == SortOrder.ASC;
        var id = place.ticket().value();
        if (instant == null) {
            return up ? TICKETING_TICKET.TICKET.gt(id) : TICKETING_TICKET.TICKET.lt(id);
        }
        var here = DSL.row(instant, TICKETING_TICKET.TICKET);
        // The first half is in the second, but not every database sees that an index can find it.
        return up
                ? instant.ge(place.at()).and(here.gt(place.at(), id))
                : instant.le(place.at()).and(here.lt(place.at(), id));
    }
}
