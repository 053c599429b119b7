package org.ticketing.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ticketing.problem.Violation;
import org.ticketing.view.TicketFilter;
import org.ticketing.vocabulary.Key;
import org.ticketing.vocabulary.Text;

/**
 * Which promises are looked at, and what tells them apart beside goal and strength.
 *
 * @param fromDay the first day, by the desk's clock, on which it was decided whether they were kept
 * @param beforeDay the day after the last
 */
public record PromiseRequest(TicketFilter filter, LocalDate fromDay, LocalDate beforeDay, Set<By> by) {

    /** No report is of a longer time. */
    private static final int MOST_YEARS = 10;

    /** What tells promises apart. */
    public enum By {
        /** The month in which it was decided. */
        MONTH,
        /** The kind of the ticket, as it is now. */
        KIND,
        /** The plan that the contract of its customer stands at now, where the desk keeps a directory of them. */
        PLAN;

        public String key() {
            return Key.of(this);
        }
    }

    public PromiseRequest {
        by = Set.copyOf(by);
    }

    /** What is wrong with it, if something is. */
    public List<Violation> violations() {
        List<Violation> violations = new ArrayList<>(filter.violations());
        if (!fromDay.isBefore(beforeDay) || beforeDay.isAfter(fromDay.plusYears(MOST_YEARS))) {
            violations.add(new Violation(
                    "before",
                    "range",
                    new Text(
                                    "has to be later than %s, by no more than %s years",
                                    "precisa ser depois de %s, no máximo %s anos")
                            .with(fromDay, MOST_YEARS)));
        }
        return violations;
    }
}
