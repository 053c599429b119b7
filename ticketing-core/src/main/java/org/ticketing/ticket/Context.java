package org.ticketing.ticket;

import java.time.Instant;
import java.util.function.Function;
import org.ticketing.directory.Actor;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.sla.ServiceLevels;
import org.ticketing.sla.Timekeeper;
import org.ticketing.vocabulary.Fresh;
import org.ticketing.vocabulary.PolicyHash;

/**
 * Everything a decision depends on beside the ticket and the command.
 *
 * @param channel through which the person comes
 * @param policy the one in force
 * @param pinned the levels of any policy that a cycle is pinned to
 */
public record Context(
        Instant now,
        Actor actor,
        String channel,
        SupportPolicy policy,
        Function<PolicyHash, ServiceLevels> pinned,
        Fresh fresh) {

    Timekeeper timekeeper() {
        return new Timekeeper(policy.serviceLevels(), pinned);
    }
}
