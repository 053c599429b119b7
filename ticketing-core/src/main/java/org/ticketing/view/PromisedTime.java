package org.ticketing.view;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.ticketing.sla.Clock;
import org.ticketing.sla.Derivation;
import org.ticketing.sla.ServiceLevels;
import org.ticketing.sla.Target;
import org.ticketing.ticket.Ticket;
import org.ticketing.vocabulary.PolicyHash;

/** What is promised for a ticket, where that stands, and why it is due when it is. */
public record PromisedTime(Clock clock, Derivation derivation) {

    /**
     * What is promised for a ticket, goal by goal and cycle by cycle; what is stated not to be promised is left out.
     *
     * @param pinned the levels of the policy that a cycle is pinned to
     */
    public static List<PromisedTime> of(Ticket ticket, Function<PolicyHash, ServiceLevels> pinned, ZoneId zone) {
        return ticket.time().clocks().stream()
                .map(clock ->
                        new PromisedTime(clock, Derivation.of(clock, ticket.time(), pinned.apply(clock.pin()), zone)))
                .filter(time -> !(time.derivation().target() instanceof Target.None))
                .toList();
    }
}
