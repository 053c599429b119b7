package org.ticketing.catalog;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/**
 * Something that a vendor does for its customers.
 *
 * @param plans the plans for which this cover holds; every one, if none is named
 * @param kinds the kinds of ticket by which it is asked for, if there are any of its own
 */
public record Service(String id, Text label, Cover cover, Set<String> plans, Set<String> kinds, Source source) {

    public Service {
        plans = Set.copyOf(plans);
        kinds = Set.copyOf(kinds);
    }

    /** Whether it says something to a customer with this plan; to one whose plan nobody knows, it may. */
    public boolean isForPlan(@Nullable String plan) {
        return plan == null || plans.isEmpty() || plans.contains(plan);
    }
}
