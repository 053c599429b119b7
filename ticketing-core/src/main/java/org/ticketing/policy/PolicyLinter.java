package org.ticketing.policy;

import java.util.ArrayList;
import java.util.List;
import org.ticketing.access.Role;
import org.ticketing.condition.Condition;
import org.ticketing.problem.Violation;
import org.ticketing.sla.Goal;
import org.ticketing.sla.Promise;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.Turn;

/**
 * Finds what fits together and still can hardly be meant: rules that never hold, rules whose order silently decides, answers
 * promised later than the resolution, warnings that come too late, escalations that hand a ticket round in a circle, pauses
 * that nobody can end, rules of a channel that change nothing, suggestions that are never made, plans that are asked for and listed nowhere, quotes that nobody
 * can approve, tickets that wait for their closing when they can't be reopened any more. Such a policy is taken; its author should look again.
 */
public final class PolicyLinter {

    private final SupportPolicy policy;
    private final List<Violation> found = new ArrayList<>();

    private PolicyLinter(SupportPolicy policy) {
        this.policy = policy;
    }

    /** What its author should look at again; nothing if all is well. Of a policy that {@link PolicyCheck} takes. */
    public static List<Violation> lint(SupportPolicy policy) {
        PolicyLinter linter = new PolicyLinter(policy);
        List<Goal> goals = policy.serviceLevels().goals();
        for (int i = 0; i < goals.size(); i++) {
            linter.promises(goals.get(i), "/goals/" + i + "/promises/");
            linter.pauses(goals.get(i), "/goals/" + i + "/pause-while");
        }
        linter.found.addAll(AnswerBeforeResolution.check(policy));
        linter.found.addAll(WarningInTime.check(policy));
        linter.found.addAll(EscalationLoops.check(policy));
        linter.found.addAll(IdleChannelRules.check(policy));
        linter.found.addAll(UnlistedPlans.check(policy));
        linter.found.addAll(SuggestionsInUse.check(policy));
        linter.found.addAll(LadderInUse.check(policy));
        linter.found.addAll(CatalogInUse.check(policy));
        linter.found.addAll(AfterCareInUse.check(policy));
        return List.copyOf(linter.found);
    }

    private void promises(Goal goal, String path) {
        List<Condition> rules = goal.promises().stream().map(Promise::when).toList();
        List<TicketKey> keys = TicketKey.all(rules, policy.domains());
        for (int later = 0; later < rules.size(); later++) {
            if (!everHolds(goal, later, keys)) {
                add(path + later, "reachable", unreachable(rules, later, keys));
                continue;
            }
            for (int earlier = 0; earlier < later; earlier++) {
                overlap(goal, earlier, later, keys, path);
            }
        }
    }

    private boolean everHolds(Goal goal, int place, List<TicketKey> keys) {
        return keys.stream().anyMatch(key -> goal.promiseFor(key.facts(policy.domains())) == place);
    }

    private Text unreachable(List<Condition> rules, int place, List<TicketKey> keys) {
        for (TicketKey key : keys) {
            if (holds(rules.get(place), key)) {
                int first = 0;
                while (!holds(rules.get(first), key)) {
                    first++;
                }
                return new Text(
                        "this promise never holds: for %s, for instance, promise %d comes before it; move it up or drop it"
                                .formatted(key.text().en(), first),
                        "esta promessa nunca vale: para %s, por exemplo, a promessa %d vem antes; suba-a ou retire-a"
                                .formatted(key.text().pt(), first));
            }
        }
        return new Text(
                "this promise never holds: no ticket can fit its condition",
                "esta promessa nunca vale: nenhum chamado pode satisfazer a condição");
    }

    /** Two rules of which neither is an exception of the other: only their order decides where both would hold. */
    private void overlap(Goal goal, int earlier, int later, List<TicketKey> keys, String path) {
        Promise first = goal.promises().get(earlier);
        Promise second = goal.promises().get(later);
        boolean exception = keys.stream().allMatch(key -> !holds(first.when(), key) || holds(second.when(), key));
        if (exception || first.target().equals(second.target())) {
            return;
        }
        keys.stream()
                .filter(key -> holds(first.when(), key) && holds(second.when(), key))
                .findFirst()
                .ifPresent(key -> add(path + later, "distinct", overlapping(earlier, key.text())));
    }

    private static Text overlapping(int earlier, Text example) {
        return new Text(
                "promise %d also fits %s, and wins only because it stands first: say so in the condition"
                        .formatted(earlier, example.en()),
                "a promessa %d também serve para %s, e só vale por vir antes: diga isso na condição"
                        .formatted(earlier, example.pt()));
    }

    private boolean holds(Condition condition, TicketKey key) {
        return condition.test(key.facts(policy.domains()));
    }

    private void pauses(Goal goal, String path) {
        if (goal.pauseWhile().contains(Turn.CUSTOMER) && !aCustomerCanReply()) {
            add(
                    path,
                    "ends",
                    new Text(
                            "this pause can never end: no role of the customer is granted reply in any channel",
                            "esta pausa nunca pode terminar: nenhum papel do cliente pode usar reply em algum canal"));
        }
    }

    private boolean aCustomerCanReply() {
        List<String> customers = policy.access().roles().stream()
                .filter(role -> role.side() == Side.CUSTOMER)
                .map(Role::id)
                .toList();
        return policy.channels().list().stream().anyMatch(channel -> channel.mayAllow(Action.REPLY))
                && policy.access().grants().stream()
                        .anyMatch(grant -> customers.contains(grant.role())
                                && grant.actions().contains(Action.REPLY));
    }

    private void add(String path, String rule, Text message) {
        found.add(new Violation(path, rule, message));
    }
}
