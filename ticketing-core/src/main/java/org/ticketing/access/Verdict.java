package org.ticketing.access;

import java.util.List;
import org.ticketing.vocabulary.Action;

/**
 * Whether somebody may do something, and why: the answer to "why can, or can't, I?".
 *
 * @param rulings in the order in which they are asked; only the last can refuse, since nothing is asked after that
 */
public record Verdict(Action action, String channel, List<Ruling> rulings) {

    public Verdict {
        rulings = List.copyOf(rulings);
    }

    public boolean allowed() {
        return rulings.stream().allMatch(Ruling::allowed);
    }
}
