package org.ticketing.sla;

import java.util.List;

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
