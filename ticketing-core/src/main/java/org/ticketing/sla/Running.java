package org.ticketing.sla;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ticketing.condition.Facts;

/** A cycle that has not ended, with the goal and the levels it is pinned to. */
record Running(Clock clock, Goal goal, ServiceLevels levels) {

    Target target() {
        return target(clock.promise());
    }

    Target target(int promise) {
        return goal.promises().get(promise).target();
    }

    ClockEvent stopped(Moment moment) {
        return new ClockEvent.GoalStopped(clock.goal(), clock.cycle(), used(moment));
    }

    ClockEvent cancelled() {
        return new ClockEvent.GoalCancelled(clock.goal(), clock.cycle());
    }

    /** What the turn that it now is does to this cycle. */
    Optional<ClockEvent> turned(Moment moment) {
        boolean still = Countdown.standsStill(target(), goal, moment.turn());
        if (still && clock.state() == Clock.State.RUNNING) {
            return Optional.of(new ClockEvent.GoalPaused(clock.goal(), clock.cycle()));
        }
        if (!still && clock.state() == Clock.State.PAUSED) {
            return due(target(), goal, levels, clock.countsFrom(), clock.budget(), moment)
                    .map(due -> new ClockEvent.GoalResumed(
                            clock.goal(), clock.cycle(), due, warnings(target(), due, moment)));
        }
        return Optional.empty();
    }

    /** This cycle under another promise of its goal, or under the same with a date promised by a person. */
    ClockEvent.GoalMoved movedTo(int promise, Moment moment) {
        Target next = target(promise);
        Instant countsFrom = clock.countsFrom();
        Duration budget = next.budget().orElse(null);
        if (moment.carry(goal) == Carry.PRORATE
                && clock.budget() != null
                && target() instanceof Target.WorkingTime old
                && next instanceof Target.WorkingTime young) {
            countsFrom = moment.at();
            budget = prorated(young.length(), clock.budget().minus(used(moment)), old.length());
        }
        return moved(promise, countsFrom, budget, moment);
    }

    /** This cycle with so much time of a promise from there on. */
    ClockEvent.GoalMoved moved(int promise, Instant countsFrom, @Nullable Duration budget, Moment moment) {
        Target next = target(promise);
        boolean paused = Countdown.standsStill(next, goal, moment.turn());
        Instant due = paused
                ? null
                : due(next, goal, levels, countsFrom, budget, moment).orElse(null);
        return new ClockEvent.GoalMoved(
                clock.goal(), clock.cycle(), promise, countsFrom, budget, due, warnings(next, due, moment), paused);
    }

    /** The breach of this cycle, with what the vendor will do about it on a ticket with these facts. */
    ClockEvent.GoalBreached breached(Instant due, Facts ticket) {
        List<Escalation.Ahead> ahead = new ArrayList<>();
        for (int i = 0; i < goal.escalations().size(); i++) {
            Escalation escalation = goal.escalations().get(i);
            if (ticket.satisfy(escalation.when())) {
                ahead.add(new Escalation.Ahead(i, levels.escalationAt(escalation, target(), due)));
            }
        }
        return new ClockEvent.GoalBreached(clock.goal(), clock.cycle(), due, ahead);
    }

    Duration used(Moment moment) {
        return countdown(moment).used(moment.at());
    }

    private List<Warnings.Ahead> warnings(Target target, @Nullable Instant due, Moment moment) {
        return Warnings.of(goal, target, levels, clock.warnings(), due, moment.at());
    }

    /**
     * How much time {@code next} gives to a cycle that goes on from one that had {@code budget} of {@code promised}: all of
     * it, unless prorating has left only a share of the old one.
     */
    static Optional<Duration> carried(Target promised, @Nullable Duration budget, Target next) {
        if (budget == null
                || !(promised instanceof Target.WorkingTime old)
                || !(next instanceof Target.WorkingTime young)
                || budget.equals(old.length())) {
            return next.budget();
        }
        return Optional.of(
                young.length().equals(old.length()) ? budget : prorated(young.length(), budget, old.length()));
    }

    /** The new target times the unused share of the old one, rounded up to the second, so nobody is given less. */
    static Duration prorated(Duration young, Duration unused, Duration old) {
        if (unused.isNegative() || unused.isZero()) {
            return Duration.ZERO;
        }
        BigInteger[] share = nanos(young).multiply(nanos(unused)).divideAndRemainder(nanos(old));
        Duration exact = Duration.ofNanos(share[0].longValueExact()).plusNanos(share[1].signum());
        return exact.getNano() == 0 ? exact : Duration.ofSeconds(exact.getSeconds() + 1);
    }

    private static BigInteger nanos(Duration length) {
        return BigInteger.valueOf(length.toNanos());
    }

    private Countdown countdown(Moment moment) {
        return Countdown.of(target(), goal, levels, clock.countsFrom(), moment.time(), moment.at());
    }

    static Optional<Instant> due(
            Target target,
            Goal goal,
            ServiceLevels levels,
            Instant countsFrom,
            @Nullable Duration budget,
            Moment moment) {
        if (target instanceof Target.PromisedDate) {
            return Optional.ofNullable(moment.promised());
        }
        return Countdown.of(target, goal, levels, countsFrom, moment.time(), moment.at())
                .due(budget);
    }
}
