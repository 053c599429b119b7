package org.ticketing.policy;

import java.util.ArrayList;
import java.util.List;
import org.ticketing.classification.SuggestionRule;
import org.ticketing.condition.Fact;
import org.ticketing.condition.Facts;
import org.ticketing.problem.Violation;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Text;

/** Finds suggestions that are never made: no ticket fits them, or whatever fits has all that already; and those nobody takes. */
final class SuggestionsInUse {

    private static final List<Fact> TRIED = List.of(
            Fact.KIND,
            Fact.PRIORITY,
            Fact.COMPLEXITY,
            Fact.AREA,
            Fact.CHANNEL,
            Fact.PHASE,
            Fact.TURN,
            Fact.TICKET_PLAN);

    private SuggestionsInUse() {}

    static List<Violation> check(SupportPolicy policy) {
        List<Violation> found = new ArrayList<>();
        List<SuggestionRule> rules = policy.classification().suggestions();
        for (int i = 0; i < rules.size(); i++) {
            if (TRIED.containsAll(rules.get(i).when().facts()) && neverMade(rules.get(i), policy)) {
                found.add(new Violation(
                        "/suggestions/" + i,
                        "effective",
                        new Text(
                                "is never made: no ticket can fit its condition, or all that do have what it suggests"
                                        + " already; say otherwise when, or drop it",
                                "nunca é feita: nenhum chamado pode satisfazer a condição, ou todos os que satisfazem"
                                        + " já têm o que ela sugere; mude when, ou retire-a")));
            }
        }
        if (!rules.isEmpty() && nobodyClassifies(policy)) {
            found.add(new Violation(
                    "/suggestions",
                    "granted",
                    new Text(
                            "nobody reads them, since nobody is granted classify: grant it to a role of staff",
                            "ninguém as lê, pois ninguém pode classify: conceda a um papel da equipe")));
        }
        return found;
    }

    private static boolean neverMade(SuggestionRule rule, SupportPolicy policy) {
        return TicketKey.all(List.of(rule.when()), policy.domains(), TRIED).stream()
                .map(key -> key.facts(policy.domains()))
                .noneMatch(facts -> rule.when().test(facts) && changes(rule, facts));
    }

    private static boolean changes(SuggestionRule rule, Facts ticket) {
        return rule.suggest().entrySet().stream()
                .anyMatch(each -> !ticket.value(each.getKey())
                        .filter(each.getValue()::equals)
                        .isPresent());
    }

    private static boolean nobodyClassifies(SupportPolicy policy) {
        return policy.access().grants().stream()
                .noneMatch(grant -> grant.actions().contains(Action.CLASSIFY));
    }
}
