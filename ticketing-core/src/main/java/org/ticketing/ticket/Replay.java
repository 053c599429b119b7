package org.ticketing.ticket;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.ticketing.policy.Policies;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.vocabulary.TicketId;

/**
 * A log played again: what people did stays as it is, what time made of it is computed anew.
 *
 * @param ticket with the clocks that came of it
 * @param clocks everything that time did, in order, each with its instant
 */
public record Replay(Ticket ticket, List<Recorded> clocks) {

    public Replay {
        clocks = List.copyOf(clocks);
    }

    /**
     * Plays a log.
     *
     * @param log of one ticket, from its opening on
     * @param inForce the policy that was, or is supposed to have been, in force at an event
     * @param policies any policy that the log or a cycle names
     * @param until breaches are recorded up to here
     */
    public static Replay of(
            TicketId id,
            List<Recorded> log,
            Function<Recorded, SupportPolicy> inForce,
            Policies policies,
            Instant until) {
        if (log.isEmpty()) {
            throw new IllegalArgumentException("the log of " + id + " is empty");
        }
        Chronicle chronicle = new Chronicle(id, inForce.apply(log.get(0)).desk(), null, policies);
        for (Recorded recorded : log) {
            if (!recorded.event().isOfTime()) {
                chronicle.settle(recorded.at());
                chronicle.add(recorded.event(), recorded.at(), recorded.by(), inForce.apply(recorded));
            }
        }
        chronicle.settle(until);
        return new Replay(
                chronicle.current(),
                chronicle.events().stream()
                        .filter(recorded -> recorded.event().isOfTime())
                        .toList());
    }
}
