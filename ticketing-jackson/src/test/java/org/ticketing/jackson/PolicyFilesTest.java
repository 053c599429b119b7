package org.ticketing.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.sla.Target;

class PolicyFilesTest {

    static final Path SENSUSX = Path.of("../examples/policies/sensusx.yaml");

    @Test
    void aPolicyFileBecomesAPolicy() {
        SupportPolicy policy = PolicyFiles.read(SENSUSX);

        assertThat(policy.serviceLevels().goals().get(0).promises().get(0).target())
                .isEqualTo(new Target.WorkingTime(Duration.ofHours(1), "business-hours"));
        SupportPolicy again = PolicyFiles.readJson(policy.document().json());
        assertThat(again.hash()).isEqualTo(policy.hash());
    }
}
