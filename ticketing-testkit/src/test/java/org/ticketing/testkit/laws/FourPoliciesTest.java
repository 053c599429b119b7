package org.ticketing.testkit.laws;

import java.nio.file.Path;
import net.jqwik.api.Group;
import org.ticketing.jackson.PolicyFiles;
import org.ticketing.policy.SupportPolicy;

/** The four desks keep every law; each group is what a tester writes for a policy of their own. */
class FourPoliciesTest {

    private static SupportPolicy policy(String desk) {
        return PolicyFiles.read(Path.of("../examples/policies", desk + ".yaml"));
    }

    @Group
    class Unisac extends PolicyLaws {
        Unisac() {
            super(policy("unisac"));
        }
    }

    @Group
    class Uno extends PolicyLaws {
        Uno() {
            super(policy("uno"));
        }
    }

    @Group
    class Sismais extends PolicyLaws {
        Sismais() {
            super(policy("sismais"));
        }
    }

    @Group
    class Sensusx extends PolicyLaws {
        Sensusx() {
            super(policy("sensusx"));
        }
    }
}
