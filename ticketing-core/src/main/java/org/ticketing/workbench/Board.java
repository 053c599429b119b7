package org.ticketing.workbench;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Fact;
import org.ticketing.policy.BoardColumn;
import org.ticketing.view.Milestone;
import org.ticketing.view.Page;
import org.ticketing.view.TicketFilter;
import org.ticketing.view.TicketSummary;
import org.ticketing.vocabulary.Key;

/** Tickets in columns (X57, X62). */
public record Board(List<Column> columns) {

    public Board {
        columns = List.copyOf(columns);
    }

    /**
     * A column with the first of its tickets.
     *
     * @param total how many tickets are in it: as many as the list of them is long
     * @param tickets the beginning of that list, which goes on with {@link #filter}
     */
    public record Column(BoardColumn column, long total, Page<TicketSummary> tickets) {}

    /** Which of some tickets are in a column today. */
    public static TicketFilter filter(TicketFilter asked, BoardColumn column, Today today) {
        Condition phases = oneOf(Fact.PHASE, column.phases());
        Condition standing =
                column.turns().isEmpty() ? phases : Condition.all(phases, oneOf(Fact.TURN, column.turns()));
        TicketFilter all = asked.and(standing);
        return column.endedToday() ? all.within(today.today(Milestone.ENDED)) : all;
    }

    private static Condition oneOf(Fact fact, Set<? extends Enum<?>> values) {
        return new Condition.AnyOf(fact, values.stream().map(Key::of).collect(Collectors.toSet()));
    }
}
