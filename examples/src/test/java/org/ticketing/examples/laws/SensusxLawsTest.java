package org.ticketing.examples.laws;

import java.nio.file.Path;
import org.ticketing.jackson.PolicyFiles;
import org.ticketing.testkit.laws.PolicyLaws;

/** Every law on the policy of Sensusx. */
class SensusxLawsTest extends PolicyLaws {

    SensusxLawsTest() {
        super(PolicyFiles.read(Path.of("policies/sensusx.yaml")));
    }
}
