package org.ticketing.examples.laws;

import java.nio.file.Path;
import org.ticketing.jackson.PolicyFiles;
import org.ticketing.testkit.laws.PolicyLaws;

/** Every law on the policy of Unisac. */
class UnisacLawsTest extends PolicyLaws {

    UnisacLawsTest() {
        super(PolicyFiles.read(Path.of("policies/unisac.yaml")));
    }
}
