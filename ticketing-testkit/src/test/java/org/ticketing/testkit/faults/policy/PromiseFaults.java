package org.ticketing.testkit.faults.policy;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Fact;
import org.ticketing.sla.Target;
import org.ticketing.testkit.faults.Fault;
import org.ticketing.testkit.laws.generate.Histories;
import org.ticketing.testkit.laws.generate.Policies;
import org.ticketing.testkit.laws.history.PolicyEvaluator;
import org.ticketing.testkit.laws.history.PromiseCase;
import org.ticketing.testkit.laws.history.PromiseLaws;

/** Mistakes in which promise a ticket is given. */
public final class PromiseFaults {

    private static final PolicyEvaluator RIGHT = PolicyEvaluator.ours();

    private PromiseFaults() {}

    /** All of them. */
    public static List<Fault<PolicyEvaluator, PromiseCase>> all() {
        return List.of(
                fault(
                        "all conditions are any condition",
                        "osTicket: && for & in priorityEscalation",
                        fitting(PromiseFaults::anyForAll)),
                fault(
                        "nothing promised falls through to the default",
                        "frappe/helpdesk#1598",
                        (policy, goal, ticket) -> {
                            List<Integer> given = RIGHT.promises(policy, goal, ticket);
                            boolean nothing = given.stream()
                                    .anyMatch(
                                            place -> goal.promises().get(place).target() instanceof Target.None);
                            return nothing ? List.of(goal.promises().size() - 1) : given;
                        }),
                fault(
                        "every rule that fits is applied",
                        "zammad: nothing keeps rules from overlapping",
                        (policy, goal, ticket) -> IntStream.range(
                                        0, goal.promises().size())
                                .filter(place ->
                                        goal.promises().get(place).when().test(ticket.facts(policy)))
                                .boxed()
                                .toList()),
                fault(
                        "the last rule that fits wins",
                        "",
                        (policy, goal, ticket) -> IntStream.range(
                                        0, goal.promises().size())
                                .filter(place ->
                                        goal.promises().get(place).when().test(ticket.facts(policy)))
                                .max()
                                .stream()
                                .boxed()
                                .toList()),
                fault(
                        "at least high is exactly high",
                        "",
                        fitting(condition -> condition instanceof Condition.AtLeast(Fact fact, String value)
                                ? Condition.is(fact, value)
                                : condition)),
                fault(
                        "who fits no special rule is promised nothing",
                        "",
                        (policy, goal, ticket) -> RIGHT.promises(policy, goal, ticket).stream()
                                .filter(place -> place < goal.promises().size() - 1)
                                .toList()));
    }

    private static Fault<PolicyEvaluator, PromiseCase> fault(String name, String seenAt, PolicyEvaluator wrong) {
        return new Fault<>(
                name, seenAt, PromiseLaws.EXACTLY_ONE_PROMISE, wrong, RIGHT, Histories.classified(Policies.policies()));
    }

    /** The first rule that fits, but conditions are read wrongly. */
    private static PolicyEvaluator fitting(UnaryOperator<Condition> mistake) {
        return (policy, goal, ticket) -> IntStream.range(0, goal.promises().size())
                .filter(place ->
                        mistake.apply(goal.promises().get(place).when()).test(ticket.facts(policy)))
                .limit(1)
                .boxed()
                .toList();
    }

    private static Condition anyForAll(Condition condition) {
        return condition instanceof Condition.All(List<Condition> all) ? new Condition.Any(all) : condition;
    }
}
