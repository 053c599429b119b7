package org.ticketing.sla;

import java.time.Duration;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Facts;
import org.ticketing.time.BusinessCalendar;
import org.ticketing.vocabulary.PolicyHash;
import org.ticketing.vocabulary.Signal;
import org.ticketing.vocabulary.Turn;

/**
 * A goal with all that its policy says about it in one place: it is asked at every event on every ticket, and looking the
 * answers up took longer than counting the time. Immutable.
 */
final class CompiledGoal {

    private final Goal goal;
    private final PolicyHash policy;
    private final EnumSet<Signal> start;
    private final EnumSet<Turn> still;
    private final Rule[] rules;

    /**
     * One promise.
     *
     * @param when nothing if it fits every ticket
     * @param amount the time that is counted down, if the target is one
     */
    record Rule(
            int promise,
            @Nullable Condition when,
            Target target,
            @Nullable Duration amount,
            BusinessCalendar calendar) {

        private boolean fits(Facts ticket) {
            return when == null || ticket.satisfy(when);
        }
    }

    /** @throws IllegalStateException if the policy does not have a calendar that the goal names */
    CompiledGoal(Goal goal, ServiceLevels levels) {
        this.goal = goal;
        this.policy = levels.policy();
        this.start = EnumSet.noneOf(Signal.class);
        this.start.addAll(goal.start());
        this.still = EnumSet.noneOf(Turn.class);
        for (Turn turn : Turn.values()) {
            if (goal.standsStill(turn)) {
                this.still.add(turn);
            }
        }
        this.rules = new Rule[goal.promises().size()];
        for (int i = 0; i < rules.length; i++) {
            Promise promise = goal.promises().get(i);
            Target target = promise.target();
            rules[i] = new Rule(
                    i,
                    promise.when() instanceof Condition.Always ? null : promise.when(),
                    target,
                    target.budget().orElse(null),
                    Countdown.calendar(target, levels));
        }
    }

    Goal goal() {
        return goal;
    }

    boolean startsWith(@Nullable Signal signal) {
        return signal != null && start.contains(signal);
    }

    boolean standsStill(Turn turn) {
        return still.contains(turn);
    }

    /** The first rule that fits. */
    Rule ruleFor(Facts ticket) {
        for (Rule rule : rules) {
            if (rule.fits(ticket)) {
                return rule;
            }
        }
        throw new IllegalStateException("policy " + policy.brief() + " was taken although goal " + goal.id()
                + " says nothing for some tickets");
    }
}
