package org.ticketing.audit;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ticketing.sla.Strength;

/** Adds comparisons up as they come; for one thread at a time. */
public final class Summation {

    private final SortedMap<String, SortedMap<Strength, GoalSummary>> goals = new TreeMap<>();
    private final SortedMap<String, Long> unknown = new TreeMap<>();
    private long tickets;
    private long changed;
    private long withoutAnswer;

    /** Of nothing yet. */
    public Summation() {}

    /** Adds one ticket. */
    public void add(Comparison comparison) {
        List<Difference> differences = comparison.differences();
        tickets++;
        changed += differences.isEmpty() ? 0 : 1;
        withoutAnswer += comparison.unknown().isEmpty() ? 0 : 1;
        comparison.unknown().forEach(name -> unknown.merge(name, 1L, Long::sum));
        comparison.recorded().forEach((cycle, outcome) -> add(GoalSummary.recorded(cycle.goal(), outcome)));
        comparison.candidate().forEach((cycle, outcome) -> add(GoalSummary.candidate(cycle.goal(), outcome)));
        Set<GoalSummary> seen = new HashSet<>();
        for (Difference difference : differences) {
            add(GoalSummary.moved(difference));
            GoalSummary once = GoalSummary.changed(difference);
            if (seen.add(once)) {
                add(once);
            }
        }
    }

    /** Adds another sum. */
    void add(Summation other) {
        tickets += other.tickets;
        changed += other.changed;
        withoutAnswer += other.withoutAnswer;
        other.unknown.forEach((name, count) -> unknown.merge(name, count, Long::sum));
        other.goals.values().forEach(strengths -> strengths.values().forEach(this::add));
    }

    /** The sum so far. */
    public Summary summary() {
        return new Summary(
                tickets,
                changed,
                withoutAnswer,
                Collections.unmodifiableMap(new TreeMap<>(unknown)),
                goals.values().stream()
                        .flatMap(strengths -> strengths.values().stream())
                        .toList());
    }

    private void add(GoalSummary summary) {
        goals.computeIfAbsent(summary.goal(), unused -> new TreeMap<>())
                .merge(summary.strength(), summary, GoalSummary::plus);
    }
}
