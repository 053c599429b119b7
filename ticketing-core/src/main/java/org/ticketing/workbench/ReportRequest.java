package org.ticketing.workbench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.ticketing.condition.Fact;
import org.ticketing.problem.Violation;
import org.ticketing.view.Sort;
import org.ticketing.view.TicketFilter;
import org.ticketing.vocabulary.Text;

/**
 * What a report is to tell (X65).
 *
 * @param columns what of each ticket, from left to right, each once
 * @param groupBy by which fact tickets stand together; all in one, if there is none
 */
public record ReportRequest(TicketFilter filter, Sort sort, List<ReportColumn> columns, Optional<Fact> groupBy) {

    public ReportRequest {
        columns = List.copyOf(columns);
    }

    /** Of these tickets, what is usual, the newest first. */
    public static ReportRequest of(TicketFilter filter) {
        return new ReportRequest(filter, Sort.NEWEST_FIRST, ReportColumn.USUAL, Optional.empty());
    }

    /** What is wrong with it, if something is. */
    public List<Violation> violations() {
        List<Violation> violations = new ArrayList<>(filter.violations());
        if (columns.isEmpty() || new HashSet<>(columns).size() < columns.size()) {
            violations.add(new Violation(
                    "columns",
                    "each-once",
                    new Text(
                            "has to name one column or more, each once",
                            "precisa indicar uma coluna ou mais, cada uma uma vez")));
        }
        groupBy.filter(fact -> !fact.isCounted())
                .map(fact -> new Violation(
                        "group",
                        "fact-of-tickets",
                        new Text("tickets can't be grouped by %s", "não é possível agrupar chamados por %s")
                                .with(fact.key())))
                .ifPresent(violations::add);
        return violations;
    }
}
