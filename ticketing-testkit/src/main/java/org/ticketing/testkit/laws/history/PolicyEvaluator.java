package org.ticketing.testkit.laws.history;

import java.util.List;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.sla.Goal;

/** Whatever says which promise of a goal a ticket gets: the library, or a variant that is to be tried. */
@FunctionalInterface
public interface PolicyEvaluator {

    /** The places of all promises of the goal that this ticket is given; there should be one. */
    List<Integer> promises(SupportPolicy policy, Goal goal, ClassificationKey ticket);

    /** The choice of the library. */
    static PolicyEvaluator ours() {
        return (policy, goal, ticket) -> {
            int place = goal.promiseFor(ticket.facts(policy));
            return place < 0 ? List.of() : List.of(place);
        };
    }
}
