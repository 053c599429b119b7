package org.ticketing.audit;

import java.util.Optional;
import org.ticketing.sla.ClockEvent;
import org.ticketing.ticket.Recorded;
import org.ticketing.ticket.TicketEvent;

/**
 * A place where a log says other than what comes of it when it is computed again.
 *
 * @param recorded what a clock did as the log has it; nothing if something is missing there
 * @param recomputed what it should have done; nothing if it should not
 */
public record Deviation(Optional<Recorded> recorded, Optional<Recorded> recomputed) {

    /** The goal whose clock it is. */
    public String goal() {
        Recorded shown = recorded.or(() -> recomputed).orElseThrow();
        if (shown.event() instanceof TicketEvent.Clocked(ClockEvent clock)) {
            return clock.goal();
        }
        throw new IllegalStateException("only what clocks do is computed, not " + shown);
    }
}
