package org.ticketing.sla;

import java.time.Duration;
import java.time.Instant;
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
        State state,
        boolean breached,
        @Nullable Instant end,
        @Nullable Duration used) {

    /** Where a cycle is. */
    public enum State {
        RUNNING,
        PAUSED,
        /** What was promised has been done: met, unless it was breached before. */
        STOPPED,
        /** Nothing is owed any more; it counts as missed if it was breached before, and else not at all. */
        CANCELLED;

        public boolean isOpen() {
            return this == RUNNING || this == PAUSED;
        }
    }

    /** Whether this cycle can be breached after {@code instant} has passed; at the due instant itself it is still met. */
    boolean isOverdue(Instant instant) {
        return canStillBreach() && due != null && due.isBefore(instant);
    }

    boolean canStillBreach() {
        return state == State.RUNNING && !breached && strength.canBeBreached();
    }
}
