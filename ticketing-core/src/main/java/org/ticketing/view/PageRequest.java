package org.ticketing.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ticketing.problem.Violation;
import org.ticketing.vocabulary.Text;

/**
 * Which part of which list somebody asks for.
 *
 * @param cursor what another page of the same filter and sort gave as its next or its previous; nothing for the first page
 * @param limit how many tickets at most, 1 to {@value #LONGEST}
 */
public record PageRequest(TicketFilter filter, Sort sort, Optional<String> cursor, int limit) {

    /** No page is longer. */
    public static final int LONGEST = 200;

    /** The first page of a list. */
    public static PageRequest first(TicketFilter filter, Sort sort, int limit) {
        return new PageRequest(filter, sort, Optional.empty(), limit);
    }

    /** The same list from another page's next or previous. */
    public PageRequest from(String otherCursor) {
        return new PageRequest(filter, sort, Optional.of(otherCursor), limit);
    }

    /** What is wrong with it, if something is; whether the cursor is one of this list's is for the desk to say. */
    public List<Violation> violations() {
        List<Violation> violations = new ArrayList<>(filter.violations());
        violations.addAll(violationsOfLimit(limit));
        return violations;
    }

    /** What is wrong with the length of a page, of this list or another. */
    public static List<Violation> violationsOfLimit(int limit) {
        List<Violation> violations = new ArrayList<>();
        if (limit < 1 || limit > LONGEST) {
            violations.add(new Violation(
                    "limit",
                    "range",
                    new Text("has to be 1 to %s, not %s", "precisa ser de 1 a %s, não %s").with(LONGEST, limit)));
        }
        return violations;
    }
}
