package org.ticketing.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The warnings of one cycle. Each is given once: when a due instant moves, those that are still to come move with it.
 *
 * @param ahead those to come, in the order of the goal's warnings; none while the cycle is paused
 * @param given the places, among the warnings of the goal, of those that have come
 */
public record Warnings(List<Ahead> ahead, Set<Integer> given) {

    /** No warning has come, and none will. */
    public static final Warnings NONE = new Warnings(List.of(), Set.of());

    /** A warning to come: the place among the warnings of the goal, and when. */
    public record Ahead(int warning, Instant at) {}

    public Warnings {
        ahead = List.copyOf(ahead);
        given = Set.copyOf(given);
    }

    /**
     * The warnings of a due instant that has become known now. One whose time has passed comes at once, or when somebody is
     * there again; not at all if that is too late.
     */
    static List<Ahead> of(
            Goal goal, Target target, ServiceLevels levels, Warnings sofar, @Nullable Instant due, Instant now) {
        if (due == null || goal.warnings().isEmpty() || !goal.strength().canBeBreached()) {
            return List.of();
        }
        List<Ahead> ahead = new ArrayList<>();
        for (int i = 0; i < goal.warnings().size(); i++) {
            if (!sofar.given.contains(i)) {
                Instant at = levels.warningAt(goal.warnings().get(i), target, due, now);
                if (at.isBefore(due)) {
                    ahead.add(new Ahead(i, at));
                }
            }
        }
        return ahead;
    }

    Warnings next(List<Ahead> next) {
        return next.isEmpty() && given.isEmpty() ? NONE : new Warnings(next, given);
    }

    Warnings over() {
        return next(List.of());
    }

    Warnings gave(int warning) {
        Set<Integer> more = new TreeSet<>(given);
        more.add(warning);
        return new Warnings(
                ahead.stream().filter(next -> next.warning() != warning).toList(), more);
    }
}
