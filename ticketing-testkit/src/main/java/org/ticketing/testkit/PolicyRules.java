package org.ticketing.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ticketing.vocabulary.PolicyHash;

/** What every store must do with policies. */
abstract class PolicyRules extends StoreUnderTest {

    @Test
    final void aPolicyIsKeptByItsContentAtItsDesk() {
        storage.publish(policy);
        storage.publish(otherPolicy);
        storage.publish(policy);

        assertThat(storage.policy(desk, policy.hash()))
                .hasValueSatisfying(kept -> assertThat(kept.document()).isEqualTo(policy.document()));
        assertThat(storage.policy(other, otherPolicy.hash()))
                .hasValueSatisfying(kept -> assertThat(kept.desk()).isEqualTo(other));
        assertThat(storage.policy(other, policy.hash())).isEmpty();
        assertThat(storage.policy(desk, PolicyHash.of("{}"))).isEmpty();
    }
}
