package org.ticketing.audit;

import java.time.Duration;
import org.ticketing.sla.Strength;

/**
 * A goal in sum, as far as it is promised with one strength: different strengths are never added up.
 *
 * @param earlier how many cycles would be due earlier
 * @param later how many cycles would be due later
 * @param changed how many tickets have a cycle of it that would have gone differently
 */
public record GoalSummary(
        String goal, Strength strength, Tally recorded, Tally candidate, long earlier, long later, long changed) {

    static GoalSummary recorded(String goal, Outcome outcome) {
        return new GoalSummary(goal, outcome.strength(), Tally.of(outcome), Tally.NONE, 0, 0, 0);
    }

    static GoalSummary candidate(String goal, Outcome outcome) {
        return new GoalSummary(goal, outcome.strength(), Tally.NONE, Tally.of(outcome), 0, 0, 0);
    }

    static GoalSummary moved(Difference difference) {
        Duration later = difference.later().orElse(Duration.ZERO);
        return new GoalSummary(
                difference.goal(),
                strength(difference),
                Tally.NONE,
                Tally.NONE,
                later.isNegative() ? 1 : 0,
                later.isPositive() ? 1 : 0,
                0);
    }

    static GoalSummary changed(Difference difference) {
        return new GoalSummary(difference.goal(), strength(difference), Tally.NONE, Tally.NONE, 0, 0, 1);
    }

    /** A cycle that would be promised with another strength counts where the candidate puts it. */
    private static Strength strength(Difference difference) {
        return difference.wouldBe().or(difference::was).orElseThrow().strength();
    }

    GoalSummary plus(GoalSummary other) {
        return new GoalSummary(
                goal,
                strength,
                recorded.plus(other.recorded),
                candidate.plus(other.candidate),
                earlier + other.earlier,
                later + other.later,
                changed + other.changed);
    }
}
