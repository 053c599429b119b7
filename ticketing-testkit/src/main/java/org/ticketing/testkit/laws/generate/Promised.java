package org.ticketing.testkit.laws.generate;

import java.time.Instant;
import java.util.List;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.sla.Promise;
import org.ticketing.sla.ServiceLevels;

/** Everything that a policy promises, to make things happen just when something falls due. */
record Promised(ServiceLevels levels, List<Promise> promises) {

    static Promised of(SupportPolicy policy) {
        return new Promised(
                policy.serviceLevels(),
                policy.serviceLevels().goals().stream()
                        .flatMap(goal -> goal.promises().stream())
                        .toList());
    }

    /** When a ticket that was opened {@code now} is due; now, if it never is. */
    Instant due(int promise, Instant now) {
        return promises.isEmpty()
                ? now
                : levels.due(promises.get(promise % promises.size()).target(), now)
                        .orElse(now);
    }
}
