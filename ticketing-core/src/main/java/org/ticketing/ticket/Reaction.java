package org.ticketing.ticket;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ticketing.condition.Domains;
import org.ticketing.sla.ClockEvent;
import org.ticketing.sla.Moment;
import org.ticketing.sla.Timekeeper;
import org.ticketing.sla.Timekeeping;

/** What an event does to the clocks of its ticket. */
final class Reaction {

    private Reaction() {}

    static List<ClockEvent> to(
            TicketEvent event,
            Instant at,
            @Nullable Ticket before,
            Ticket after,
            Domains domains,
            Timekeeper timekeeper) {
        if (event instanceof JointEvent.MergedInto) {
            return Timekeeper.withdrawn(after.time());
        }
        Timekeeping owed = event instanceof JointEvent joint ? joint.owed() : null;
        boolean turned = before != null && before.turn() != after.turn();
        boolean repromised = event instanceof TicketEvent.Repromised;
        if (event.signal().isEmpty() && !turned && !repromised && owed == null) {
            return List.of();
        }
        Moment moment = new Moment(
                at,
                event.signal().orElse(null),
                before != null && after.triage().differsInPriorityAlone(before.triage()),
                after.facts(domains),
                after.turn(),
                after.progress().promisedDate(),
                after.time());
        if (owed != null) {
            return timekeeper.merge(moment, owed);
        }
        return repromised ? timekeeper.repromise(moment) : timekeeper.after(moment);
    }
}
