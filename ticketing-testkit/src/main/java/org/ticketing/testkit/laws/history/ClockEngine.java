package org.ticketing.testkit.laws.history;

import java.util.List;
import org.ticketing.sla.Clock;

/** Whatever keeps the clocks of a ticket: the library, or a variant that is to be tried. */
@FunctionalInterface
public interface ClockEngine {

    /** The clocks as they stand right after the last step, each goal's cycles in order. */
    List<Clock> clocks(TicketHistory history);

    /**
     * The clocks that the library keeps, by the same decisions that its door makes, but as if the vendor did nothing by itself:
     * a history tells what people do, and from that alone the laws of clocks know what is true of a ticket.
     */
    static ClockEngine ours() {
        return history -> Told.withoutEscalations(history).ticket().time().clocks();
    }
}
