package org.ticketing.audit;

import java.time.Instant;
import java.util.Optional;
import org.ticketing.sla.Clock;

/**
 * What became of one cycle of a goal.
 *
 * @param due when it was due, if it was
 */
public record Outcome(Result result, Optional<Instant> due) {

    /** How a cycle ended, or where it stands. */
    public enum Result {
        /** Done in time. */
        MET,
        /** Still not done after it was due. */
        MISSED,
        /** Neither done nor late yet. */
        OPEN,
        /** Done or dropped with nothing owed: no date, an average, a cancelled cycle. */
        NEITHER
    }

    static Outcome of(Clock clock) {
        return new Outcome(result(clock), Optional.ofNullable(clock.due()));
    }

    private static Result result(Clock clock) {
        if (clock.breached()) {
            return Result.MISSED;
        }
        return switch (clock.state()) {
            case RUNNING, PAUSED -> Result.OPEN;
            case CANCELLED -> Result.NEITHER;
            case STOPPED -> clock.due() != null && clock.strength().canBeBreached() ? Result.MET : Result.NEITHER;
        };
    }
}
