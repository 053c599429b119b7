package org.ticketing.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ticketing.jackson.PolicyFiles;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.vocabulary.Phase;

class TicketLifeTest {

    private static final SupportPolicy POLICY = PolicyFiles.readYaml(Policies.yaml("sismais"));

    @Test
    void everyLifeComesToItsEndWhoeverEndsIt() {
        for (long number = 0; number < 1_000; number++) {
            TicketLife.Log life = TicketLife.of(POLICY, number);
            assertThat(life.ticket().phase()).as("life %d", number).isEqualTo(Phase.CLOSED);
            assertThat(life.log()).as("life %d", number).hasSize((int)
                    life.ticket().version());
        }
    }
}
