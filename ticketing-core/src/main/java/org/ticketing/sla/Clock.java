package org.ticketing.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ticketing.vocabulary.PolicyHash;

/**
 * One cycle of a goal on a ticket.
 *
 * @param cycle 1 for the first
 * @param pin the policy under which it was promised; a closed cycle never changes
 * @param promise the place of the promise among those of the goal
 * @param start when the cycle began
 * @param countsFrom from when time is counted; the start, unless a reclassification moved it
 * @param budget how much time is counted from there, if the target is an amount of time
 * @param due when it is due; none while it is paused, while nobody has promised a date, and where nothing is promised
 * @param warnings those to come and those that have come
 * @param escalations what the vendor will still do about it, once it was breached, while it runs
 * @param breached whether it was still running after it was due
 * @param end when it stopped or was cancelled
 * @param used the time it had used when it stopped, pauses left out
 */
public record Clock(
        String goal,
        int cycle,
        Strength strength,
        PolicyHash pin,
        int promise,
        Instant start,
        Instant countsFrom,
        @Nullable Duration budget,
        @Nullable Instant due,
        Warnings warnings,
        List<Escalation.Ahead> escalations,
        State state,
        boolean breached,
        @Nullable Instant end,
        @Nullable Duration used) {

    public Clock {
        escalations = List.copyOf(escalations);
    }

    /** Where a cycle is. */
    public enum State {
        RUNNING,
        PAUSED,
        /** What was promised has been done: met, unless it was breached before. */
        STOPPED,
        /** Nothing is owed any more; it counts as missed if it was breached before, and else not at all. */
        CANCELLED;

        static State of(boolean paused) {
            return paused ? PAUSED : RUNNING;
        }

        public boolean isOpen() {
            return this == RUNNING || this == PAUSED;
        }
    }

    /** The instants at which this cycle does something by itself, if nothing happens before. */
    Stream<DueEvent> dueEvents() {
        if (state != State.RUNNING) {
            return Stream.empty();
        }
        return breached ? escalationsAhead() : untilDue();
    }

    private Stream<DueEvent> escalationsAhead() {
        return escalations.stream()
                .map(ahead -> new DueEvent(ahead.at(), new ClockEvent.GoalEscalated(goal, cycle, ahead.escalation())));
    }

    private Stream<DueEvent> untilDue() {
        Instant end = due;
        if (end == null || !strength.canBeBreached()) {
            return Stream.empty();
        }
        return Stream.concat(
                warnings.ahead().stream()
                        .map(warning -> new DueEvent(
                                warning.at(), new ClockEvent.GoalWarned(goal, cycle, warning.warning(), end))),
                Stream.of(new DueEvent(end, new ClockEvent.GoalBreached(goal, cycle, end, List.of()))));
    }

    static Clock begun(ClockEvent.GoalStarted e) {
        return new Clock(
                e.goal(),
                e.cycle(),
                e.strength(),
                e.pin(),
                e.promise(),
                e.start(),
                e.countsFrom(),
                e.budget(),
                e.due(),
                Warnings.NONE.next(e.warnings()),
                List.of(),
                State.of(e.paused()),
                false,
                null,
                null);
    }

    /** This cycle after an event on it, which is copied, not computed. */
    Clock evolve(ClockEvent event, Instant at) {
        return switch (event) {
            case ClockEvent.GoalStarted e -> throw new IllegalStateException("a cycle begins once: " + e);
            case ClockEvent.GoalPaused e -> timed(promise, countsFrom, budget, null, List.of(), State.PAUSED);
            case ClockEvent.GoalResumed e -> timed(promise, countsFrom, budget, e.due(), e.warnings(), State.RUNNING);
            case ClockEvent.GoalMoved e ->
                timed(e.promise(), e.countsFrom(), e.budget(), e.due(), e.warnings(), State.of(e.paused()));
            case ClockEvent.GoalWarned e -> noted(warnings.gave(e.warning()), breached, escalations);
            case ClockEvent.GoalBreached e -> noted(warnings, true, e.escalations());
            case ClockEvent.GoalEscalated e -> noted(warnings, breached, without(e.escalation()));
            case ClockEvent.GoalStopped e -> ended(State.STOPPED, at, e.used());
            case ClockEvent.GoalCancelled e -> ended(State.CANCELLED, at, null);
        };
    }

    private Clock timed(
            int newPromise,
            Instant newCountsFrom,
            @Nullable Duration newBudget,
            @Nullable Instant newDue,
            List<Warnings.Ahead> ahead,
            State newState) {
        return new Clock(
                goal,
                cycle,
                strength,
                pin,
                newPromise,
                start,
                newCountsFrom,
                newBudget,
                newDue,
                warnings.next(ahead),
                escalations,
                newState,
                breached,
                end,
                used);
    }

    private Clock noted(Warnings newWarnings, boolean late, List<Escalation.Ahead> ahead) {
        return new Clock(
                goal,
                cycle,
                strength,
                pin,
                promise,
                start,
                countsFrom,
                budget,
                due,
                newWarnings,
                ahead,
                state,
                late,
                end,
                used);
    }

    private List<Escalation.Ahead> without(int escalation) {
        return escalations.stream()
                .filter(ahead -> ahead.escalation() != escalation)
                .toList();
    }

    /** What has ended warns of nothing and escalates no more. */
    private Clock ended(State how, Instant at, @Nullable Duration usedUp) {
        return new Clock(
                goal,
                cycle,
                strength,
                pin,
                promise,
                start,
                countsFrom,
                budget,
                due,
                warnings.over(),
                List.of(),
                how,
                breached,
                at,
                usedUp);
    }
}
