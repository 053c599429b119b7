package org.ticketing.testkit.laws.history;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.sla.Clock;
import org.ticketing.sla.Derivation;
import org.ticketing.sla.Timekeeping;
import org.ticketing.testkit.laws.generate.Histories;
import org.ticketing.testkit.laws.generate.Policies;
import org.ticketing.verification.Evidence;
import org.ticketing.verification.Verifier;

/** The verifier of the library holds every derivation that the library makes of any history, with every calendar. */
class DerivationsHoldTest {

    @Provide
    Arbitrary<TicketHistory> histories() {
        return Histories.of(Policies.policies());
    }

    @Property(seed = "20261122")
    void everyDerivationHolds(@ForAll("histories") TicketHistory history) {
        SupportPolicy policy = history.policy();
        Timekeeping time = Told.of(history).ticket().time();
        for (Clock clock : time.clocks()) {
            Derivation derivation = Derivation.of(clock, time, policy.serviceLevels(), policy.zone());
            Evidence evidence = new Evidence(clock, time.interruptions(), policy.serviceLevels());
            assertThat(Verifier.objections(derivation, evidence))
                    .as("%s\n%s", history, clock)
                    .isEmpty();
        }
    }
}
