package org.ticketing.testkit.laws.history;

import java.util.List;
import org.ticketing.audit.Difference;
import org.ticketing.audit.WhatIf;
import org.ticketing.policy.SupportPolicy;

/** Whatever says what another policy would have made of a history: the library, or a variant that is to be tried. */
@FunctionalInterface
public interface WhatIfEngine {

    /** Every cycle that would have gone otherwise. */
    List<Difference> differences(TicketHistory history, SupportPolicy candidate);

    /** The what-if of the library. */
    static WhatIfEngine ours() {
        return (history, candidate) -> {
            Told told = Told.of(history);
            return new WhatIf(candidate, told::policy, history.end())
                    .differences(told.ticket().id(), told.log());
        };
    }
}
