package org.ticketing.testkit.laws.history;

import java.util.List;
import java.util.Optional;
import org.ticketing.audit.Difference;
import org.ticketing.sla.Goal;
import org.ticketing.testkit.laws.book.Broken;
import org.ticketing.testkit.laws.book.Law;
import org.ticketing.vocabulary.Text;

/** Laws 18 and 19: which promise holds, and what another policy would have promised. */
public final class PromiseLaws {

    /** Law 18. */
    public static final Law<WhatIfEngine, TicketHistory> THE_SAME_POLICY_MAKES_NO_DIFFERENCE = new Law<>(
            18,
            "the same policy makes no difference",
            new Text(
                    "Asking what the policy in force would have made of a history gives no difference.",
                    "Perguntar o que a política em vigor teria feito de uma história não dá diferença nenhuma."),
            List.of(
                    "fivetran/dbt_zendesk#51",
                    "fivetran/dbt_zendesk#116",
                    "Atlassian: resolve wrong or missing SLAs",
                    "freeitsm: today's calendar rewrites the past"),
            PromiseLaws::noDifference);

    /** Law 19. */
    public static final Law<PolicyEvaluator, PromiseCase> EXACTLY_ONE_PROMISE = new Law<>(
            19,
            "exactly one promise for every ticket",
            new Text(
                    "Every goal gives every ticket that can be exactly one promise, the first that fits, or a stated"
                            + " none.",
                    "Cada meta dá a cada chamado possível exatamente uma promessa, a primeira que serve, ou um nenhum"
                            + " declarado."),
            List.of("frappe/helpdesk#1598", "osTicket: && for & in priorityEscalation", "zammad/zammad#5177"),
            PromiseLaws::exactlyOne);

    private PromiseLaws() {}

    private static Optional<Broken> noDifference(WhatIfEngine engine, TicketHistory history) {
        if (history.policies().size() > 1) {
            return Optional.empty();
        }
        List<Difference> differences = engine.differences(history, history.policy());
        if (differences.isEmpty()) {
            return Optional.empty();
        }
        Difference first = differences.get(0);
        Broken broken = Broken.because(
                "cycle %d of %s was %s, but would be %s", first.cycle(), first.goal(), first.was(), first.wouldBe());
        return Optional.of(history.policy()
                .serviceLevels()
                .goal(first.goal())
                .map(goal -> broken.of(Rules.name(goal, -1)))
                .orElse(broken));
    }

    private static Optional<Broken> exactlyOne(PolicyEvaluator evaluator, PromiseCase c) {
        for (Goal goal : c.policy().serviceLevels().goals()) {
            Optional<Integer> expected = Rules.promise(goal, c.ticket(), c.policy());
            List<Integer> given = evaluator.promises(c.policy(), goal, c.ticket());
            if (expected.isEmpty() || !given.equals(List.of(expected.get()))) {
                return Optional.of(Broken.because(
                                "it is given the promises at %s, but the first that fits is at %s",
                                given, expected.map(String::valueOf).orElse("no place"))
                        .of(Rules.name(goal, given.isEmpty() ? -1 : given.get(0))));
            }
        }
        return Optional.empty();
    }
}
