package org.ticketing.testkit.laws.history;

import org.ticketing.policy.SupportPolicy;

/** A policy, and how a ticket is classified under it. */
public record PromiseCase(SupportPolicy policy, ClassificationKey ticket) {
    @Override
    public String toString() {
        StringBuilder text =
                new StringBuilder("a ticket of desk " + policy.desk().value() + " with " + ticket + "\n");
        policy.serviceLevels().goals().forEach(goal -> {
            for (int place = 0; place < goal.promises().size(); place++) {
                text.append("  ").append(Rules.name(goal, place)).append('\n');
                text.append("    when ")
                        .append(goal.promises().get(place).when())
                        .append('\n');
            }
        });
        return text.toString();
    }
}
