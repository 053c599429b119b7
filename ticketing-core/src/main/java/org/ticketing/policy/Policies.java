package org.ticketing.policy;

import org.ticketing.sla.ServiceLevels;
import org.ticketing.vocabulary.PolicyHash;

/** Every policy that a desk has ever had, by its content. */
@FunctionalInterface
public interface Policies {

    /** The policy with this content, which tickets were decided under or cycles are pinned to. */
    SupportPolicy policy(PolicyHash hash);

    /** What it promises about time. */
    default ServiceLevels levels(PolicyHash hash) {
        return policy(hash).serviceLevels();
    }
}
