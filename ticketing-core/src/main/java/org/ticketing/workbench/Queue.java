package org.ticketing.workbench;

import java.util.ArrayList;
import java.util.List;
import org.ticketing.directory.Area;
import org.ticketing.problem.Violation;
import org.ticketing.view.PageRequest;
import org.ticketing.view.TicketSummary;
import org.ticketing.vocabulary.Text;

/**
 * What waits in an area, the next one first (S15).
 *
 * @param waiting how many tickets wait in all; some of them may be none of the reader's to see
 * @param tickets those that the reader may see, each with its place among all
 */
public record Queue(Area area, long waiting, List<Waiting> tickets) {

    public Queue {
        tickets = List.copyOf(tickets);
    }

    /** What is wrong with what is asked for, if something is. */
    public static List<Violation> violations(long after, int limit) {
        List<Violation> violations = new ArrayList<>(PageRequest.violationsOfLimit(limit));
        if (after < 0) {
            violations.add(new Violation(
                    "after",
                    "range",
                    new Text("has to be 0 or more, not %s", "precisa ser 0 ou mais, não %s").with(after)));
        }
        return violations;
    }

    /**
     * A ticket that waits.
     *
     * @param place 1 for the one that is next
     */
    public record Waiting(long place, TicketSummary ticket) {}
}
