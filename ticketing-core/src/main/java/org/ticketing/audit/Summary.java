package org.ticketing.audit;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What became of many tickets, and what would have become of them, in sum.
 *
 * @param changed how many of the tickets would have gone differently
 * @param withoutAnswer how many of the tickets the candidate has no answer for, since it does not know a name on them
 * @param unknown those names, each with the number of tickets that bear it
 * @param goals by goal and strength
 */
public record Summary(
        long tickets, long changed, long withoutAnswer, Map<String, Long> unknown, List<GoalSummary> goals) {

    /** Adds comparisons up, in parallel if the stream is. */
    public static Summary of(Stream<Comparison> comparisons) {
        return comparisons
                .collect(Summation::new, Summation::add, Summation::add)
                .summary();
    }
}
