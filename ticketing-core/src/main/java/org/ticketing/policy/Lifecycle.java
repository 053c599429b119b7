package org.ticketing.policy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ticketing.vocabulary.Phase;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Turn;

/**
 * What a ticket can go through at a desk.
 *
 * @param reopenWithin how long after its resolution or closing a ticket can be reopened, by the clock on the wall
 * @param replyReopens whether a customer's reply to a resolved ticket reopens it; if not, it is only added
 * @param source where the two settings come from
 */
public record Lifecycle(List<Status> statuses, Duration reopenWithin, boolean replyReopens, Source source) {

    public Lifecycle {
        statuses = List.copyOf(statuses);
    }

    /** The status of a phase and turn: the one that names the turn before the one that does not. */
    public Optional<Status> status(Phase phase, Turn turn) {
        Status fitting = null;
        for (Status status : statuses) {
            boolean closer = fitting == null
                    || (fitting.turn().isEmpty() && status.turn().isPresent());
            if (closer && status.fits(phase, turn)) {
                fitting = status;
            }
        }
        return Optional.ofNullable(fitting);
    }
}
