package org.ticketing.catalog;

import java.util.Set;
import org.ticketing.condition.Condition;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Turn;

/**
 * What has to be settled before tickets of some kinds are worked on: they cost extra, or change what is paid (S7, X10 to X12, X14).
 *
 * @param approvedBy who of the customer may approve a quote, or decline it, beside the grant that it takes; a condition over the
 *     facts of the ticket and of the actor
 * @param turn whose turn it is while a quote is open: goals say in whose turn their time stands still
 * @param article whether an article can be given instead of a quote (S7)
 */
public record Charge(Set<String> kinds, Condition approvedBy, Turn turn, boolean article, Source source) {
    public Charge {
        kinds = Set.copyOf(kinds);
    }
}
