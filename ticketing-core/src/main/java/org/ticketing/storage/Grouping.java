package org.ticketing.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ticketing.condition.Fact;
import org.ticketing.view.Milestone;

/**
 * By what selected tickets are told apart when they are counted.
 *
 * @param by facts of tickets; none, if only time tells them apart
 * @param slots stretches of time that follow each other; none, if time does not matter
 */
public record Grouping(List<Fact> by, Optional<Slots> slots) {

    /**
     * Stretches of time: the first from the first instant to the second, and so on. What lies outside of all is not counted.
     *
     * @param bounds two at least, each later than the one before
     */
    public record Slots(Milestone milestone, List<Instant> bounds) {
        public Slots {
            bounds = List.copyOf(bounds);
            if (bounds.size() < 2) {
                throw new IllegalArgumentException("a slot has a beginning and an end, not only " + bounds);
            }
            for (int i = 1; i < bounds.size(); i++) {
                if (!bounds.get(i - 1).isBefore(bounds.get(i))) {
                    throw new IllegalArgumentException("slots follow each other, unlike " + bounds);
                }
            }
        }

        /** The number of the slot in which an instant lies; nothing if it lies in none. */
        Optional<Integer> slotOf(Instant at) {
            if (at.isBefore(bounds.get(0))) {
                return Optional.empty();
            }
            for (int i = 1; i < bounds.size(); i++) {
                if (at.isBefore(bounds.get(i))) {
                    return Optional.of(i - 1);
                }
            }
            return Optional.empty();
        }
    }

    public Grouping {
        by = List.copyOf(by);
        by.stream().filter(fact -> !fact.isCounted()).findFirst().ifPresent(other -> {
            throw new IllegalArgumentException(other + " is no fact of tickets");
        });
    }

    /** By facts alone. */
    public static Grouping by(Fact... facts) {
        return new Grouping(List.of(facts), Optional.empty());
    }

    /** By stretches of time, and by facts within them. */
    public static Grouping over(Milestone milestone, List<Instant> bounds, Fact... facts) {
        return new Grouping(List.of(facts), Optional.of(new Slots(milestone, bounds)));
    }
}
