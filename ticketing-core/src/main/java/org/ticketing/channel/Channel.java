package org.ticketing.channel;

import java.util.Set;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/**
 * A way to reach the desk, and what can be done through it.
 *
 * @param allows what a person can do through it, as far as their role goes
 * @param otherwise what people are told when they try anything else: why not, and where to go instead
 */
public record Channel(String id, Text label, Set<Action> allows, Text otherwise, Source source) {
    public Channel {
        allows = Set.copyOf(allows);
    }
}
