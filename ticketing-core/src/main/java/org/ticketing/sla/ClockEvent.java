package org.ticketing.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ticketing.vocabulary.PolicyHash;

/** What happens to one cycle of a goal, with its results: whoever reads the log need not compute anything. */
public sealed interface ClockEvent {

    String goal();

    int cycle();

    /** A cycle began. */
    record GoalStarted(
            String goal,
            int cycle,
            Strength strength,
            PolicyHash pin,
            int promise,
            Instant start,
            Instant countsFrom,
            @Nullable Duration budget,
            @Nullable Instant due,
            List<Warnings.Ahead> warnings,
            boolean paused)
            implements ClockEvent {}

    /** Its time stands still. */
    record GoalPaused(String goal, int cycle) implements ClockEvent {}

    /** Its time runs again. */
    record GoalResumed(String goal, int cycle, Instant due, List<Warnings.Ahead> warnings) implements ClockEvent {}

    /** What is promised, or when, changed within the cycle: a reclassification, or a date promised by a person. */
    record GoalMoved(
            String goal,
            int cycle,
            int promise,
            Instant countsFrom,
            @Nullable Duration budget,
            @Nullable Instant due,
            List<Warnings.Ahead> warnings,
            boolean paused)
            implements ClockEvent {}

    /** It was still running when somebody was to be warned that it will be due. */
    record GoalWarned(String goal, int cycle, int warning, Instant due) implements ClockEvent {}

    /**
     * It was still running after it was due.
     *
     * @param escalations what the vendor will do about it, if it goes on running
     */
    record GoalBreached(String goal, int cycle, Instant due, List<Escalation.Ahead> escalations) implements ClockEvent {
        public GoalBreached {
            escalations = List.copyOf(escalations);
        }
    }

    /**
     * It was still running when the vendor was to do something about it.
     *
     * @param escalation the place among the escalations of the goal
     */
    record GoalEscalated(String goal, int cycle, int escalation) implements ClockEvent {}

    /** What was promised has been done. */
    record GoalStopped(String goal, int cycle, Duration used) implements ClockEvent {}

    /** Nothing is owed any more. */
    record GoalCancelled(String goal, int cycle) implements ClockEvent {}
}
