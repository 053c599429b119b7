package org.ticketing.audit;

import java.util.Comparator;

/**
 * One cycle of a goal on a ticket.
 *
 * @param number 1 for the first
 */
public record Cycle(String goal, int number) implements Comparable<Cycle> {

    private static final Comparator<Cycle> BY_GOAL =
            Comparator.comparing(Cycle::goal).thenComparingInt(Cycle::number);

    @Override
    public int compareTo(Cycle other) {
        return BY_GOAL.compare(this, other);
    }
}
