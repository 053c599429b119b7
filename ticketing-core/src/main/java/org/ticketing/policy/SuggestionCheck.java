package org.ticketing.policy;

import java.util.ArrayList;
import java.util.List;
import org.ticketing.classification.Phrase;
import org.ticketing.classification.SuggestionRule;
import org.ticketing.condition.Condition;
import org.ticketing.condition.ConditionCheck;
import org.ticketing.problem.Violation;
import org.ticketing.vocabulary.Text;

/** Finds rules that suggest what the desk does not know, or ask what is not true of tickets. */
final class SuggestionCheck {

    private final SupportPolicy policy;
    private final List<Violation> found = new ArrayList<>();

    private SuggestionCheck(SupportPolicy policy) {
        this.policy = policy;
    }

    static List<Violation> check(SupportPolicy policy) {
        SuggestionCheck check = new SuggestionCheck(policy);
        List<SuggestionRule> rules = policy.classification().suggestions();
        for (int i = 0; i < rules.size(); i++) {
            check.rule(rules.get(i), "/suggestions/" + i);
        }
        return check.found;
    }

    private void rule(SuggestionRule rule, String path) {
        condition(rule.when(), path + "/when");
        rule.suggest().forEach((fact, value) -> {
            List<String> known = policy.domains().of(fact).orElse(List.of());
            if (!known.contains(value)) {
                found.add(Violation.unknown(path + "/suggest/" + fact.key(), value, known));
            }
        });
        for (int i = 0; i < rule.phrases().size(); i++) {
            Phrase phrase = rule.phrases().get(i);
            if (phrase.words().isEmpty()) {
                found.add(new Violation(
                        path + "/words/" + i,
                        "words",
                        new Text(
                                        "'%s' has neither letters nor digits, and is never found: write a word",
                                        "'%s' não tem letras nem dígitos e nunca é encontrado: escreva uma palavra")
                                .with(phrase.text())));
            }
        }
    }

    private void condition(Condition when, String path) {
        found.addAll(ConditionCheck.check(when, policy.domains(), path));
        if (when.comparesWithActor()
                || when.facts().stream().anyMatch(fact -> fact.isOfActor() || fact.isOfArticle())) {
            found.add(new Violation(
                    path,
                    "same-for-all",
                    new Text(
                            "a suggestion is the same whoever reads it: ask about tickets only",
                            "uma sugestão é a mesma para quem quer que a leia: pergunte só pelos chamados")));
        }
    }
}
