package org.ticketing.catalog;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ticketing.condition.Condition;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Turn;

/**
 * What has to be settled before tickets of some kinds are worked on: they cost extra, or change what is paid (S7, X10 to X12, X14).
 *
 * @param coveredBy the plans that cover it, so that nothing has to be settled for their customers; nobody's, if none is named
 * @param approvedBy who of the customer may approve a quote, or decline it, beside the grant that it takes; a condition over the
 *     facts of the ticket and of the actor
 * @param turn whose turn it is while a quote is open: goals say in whose turn their time stands still
 * @param article whether an article can be given instead of a quote (S7)
 */
public record Charge(
        Set<String> kinds, Set<String> coveredBy, Condition approvedBy, Turn turn, boolean article, Source source) {
    public Charge {
        kinds = Set.copyOf(kinds);
        coveredBy = Set.copyOf(coveredBy);
    }

    /** Whatever the plan of the customer. */
    public Charge(Set<String> kinds, Condition approvedBy, Turn turn, boolean article, Source source) {
        this(kinds, Set.of(), approvedBy, turn, article, source);
    }

    /** Whether the plan of a customer covers it; one that nobody knows does not. */
    public boolean isCoveredBy(@Nullable String plan) {
        return plan != null && coveredBy.contains(plan);
    }
}
