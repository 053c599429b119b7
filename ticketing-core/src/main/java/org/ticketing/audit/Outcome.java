package org.ticketing.audit;

import java.time.Instant;
import java.util.Optional;
import org.ticketing.sla.Clock;
import org.ticketing.sla.Strength;

/**
 * What became of one cycle of a goal.
 *
 * @param due when it was due; nothing where it ended during a pause, or has not gone on since
 */
public record Outcome(Strength strength, Result result, Optional<Instant> due) {

    /** How a cycle ended, or where it stands. */
    public enum Result {
        /** Done in time. */
        MET,
        /** Still not done after it was due. */
        MISSED,
        /** Neither done nor late yet. */
        OPEN,
        /** Done or dropped with nothing owed: an average, a cancelled cycle. */
        NEITHER
    }

    /** Nothing where nothing was promised: the policy says so, or nobody has promised a date. */
    static Optional<Outcome> of(Clock clock) {
        boolean promised = clock.due() != null || clock.budget() != null;
        return promised
                ? Optional.of(new Outcome(clock.strength(), result(clock), Optional.ofNullable(clock.due())))
                : Optional.empty();
    }

    private static Result result(Clock clock) {
        if (clock.breached()) {
            return Result.MISSED;
        }
        return switch (clock.state()) {
            case RUNNING, PAUSED -> Result.OPEN;
            case CANCELLED -> Result.NEITHER;
            case STOPPED -> clock.strength().canBeBreached() ? Result.MET : Result.NEITHER;
        };
    }
}
