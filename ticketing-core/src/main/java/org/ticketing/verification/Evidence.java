package org.ticketing.verification;

import java.util.List;
import org.ticketing.sla.Clock;
import org.ticketing.sla.Interruption;
import org.ticketing.sla.ServiceLevels;

/**
 * What a derivation is checked against: what was recorded, and the policy as it was written.
 *
 * @param clock as recorded
 * @param interruptions of the ticket, as recorded
 * @param levels of the policy that the clock is pinned to
 */
public record Evidence(Clock clock, List<Interruption> interruptions, ServiceLevels levels) {
    public Evidence {
        interruptions = List.copyOf(interruptions);
    }
}
