package org.ticketing.channel;

import java.util.Optional;
import java.util.Set;
import org.ticketing.condition.Condition;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/**
 * That some actions are allowed through a channel, or refused, for some tickets or some people.
 *
 * @param when a condition over the facts of the ticket and of the actor
 * @param refuse why not, and where to go instead; nothing if it is allowed
 */
public record ChannelRule(Set<Action> actions, Condition when, Optional<Text> refuse, Source source) {

    public ChannelRule {
        actions = Set.copyOf(actions);
    }

    public boolean allows() {
        return refuse.isEmpty();
    }
}
