package org.ticketing.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ticketing.time.BusinessCalendar;
import org.ticketing.time.Departure;

/** The cycles that begin at one moment, under the levels in force. Not safe for several threads. */
final class Beginning {

    private final ServiceLevels levels;
    private final Moment moment;

    private @Nullable BusinessCalendar calendar;
    private @Nullable Departure departure;

    Beginning(ServiceLevels levels, Moment moment) {
        this.levels = levels;
        this.moment = moment;
    }

    /** A cycle that counts from now: no pause lies behind it. */
    ClockEvent.GoalStarted of(CompiledGoal goal, int cycle) {
        CompiledGoal.Rule rule = goal.ruleFor(moment.facts());
        Duration amount = rule.amount();
        if (amount == null) {
            Instant due = due(goal, rule, moment.at(), null);
            return started(goal, cycle, rule, moment.at(), null, due, false);
        }
        boolean paused = goal.standsStill(moment.turn());
        Instant due = paused ? null : departure(rule.calendar()).add(amount);
        return started(goal, cycle, rule, moment.at(), amount, due, paused);
    }

    /** A cycle that goes on counting from where another did. */
    ClockEvent.GoalStarted of(
            CompiledGoal goal, int cycle, Instant countsFrom, Function<Target, Optional<Duration>> budgetOf) {
        CompiledGoal.Rule rule = goal.ruleFor(moment.facts());
        Duration budget = budgetOf.apply(rule.target()).orElse(null);
        boolean paused = rule.amount() != null && goal.standsStill(moment.turn());
        Instant due = paused ? null : due(goal, rule, countsFrom, budget);
        return started(goal, cycle, rule, countsFrom, budget, due, paused);
    }

    private @Nullable Instant due(
            CompiledGoal goal, CompiledGoal.Rule rule, Instant countsFrom, @Nullable Duration budget) {
        return Running.due(rule.target(), goal.goal(), levels, countsFrom, budget, moment)
                .orElse(null);
    }

    /** Most goals count on the same calendar, so where it stands now is looked up once. */
    private Departure departure(BusinessCalendar counted) {
        Departure known = departure;
        if (known == null || counted != calendar) {
            known = counted.from(moment.at());
            calendar = counted;
            departure = known;
        }
        return known;
    }

    private ClockEvent.GoalStarted started(
            CompiledGoal compiled,
            int cycle,
            CompiledGoal.Rule rule,
            Instant countsFrom,
            @Nullable Duration budget,
            @Nullable Instant due,
            boolean paused) {
        Goal goal = compiled.goal();
        return new ClockEvent.GoalStarted(
                goal.id(),
                cycle,
                goal.strength(),
                levels.policy(),
                rule.promise(),
                moment.at(),
                countsFrom,
                budget,
                due,
                Warnings.of(goal, rule.target(), levels, Warnings.NONE, due, moment.at()),
                paused);
    }
}
