package org.ticketing.access;

import java.util.Set;
import org.ticketing.condition.Condition;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Source;

/**
 * What a role may do, and with which tickets.
 *
 * @param when a condition over the facts of the ticket and of the actor
 */
public record Grant(String role, Set<Action> actions, Condition when, Source source) {
    public Grant {
        actions = Set.copyOf(actions);
    }
}
