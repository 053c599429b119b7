package org.ticketing.condition;

import java.util.ArrayList;
import java.util.List;
import org.ticketing.problem.Violation;
import org.ticketing.vocabulary.CharacterRule;
import org.ticketing.vocabulary.Text;

/** Finds the tests in a condition that can never make sense: a value out of its domain, a test on the wrong shape. */
public final class ConditionCheck {

    private final Domains domains;
    private final String path;
    private final List<Violation> found = new ArrayList<>();

    private ConditionCheck(Domains domains, String path) {
        this.domains = domains;
        this.path = path;
    }

    public static List<Violation> check(Condition condition, Domains domains, String path) {
        ConditionCheck check = new ConditionCheck(domains, path);
        check.visit(condition);
        return List.copyOf(check.found);
    }

    /** What is wrong with a condition that decides who sees which tickets: it can't ask what lists can't be asked about. */
    public static List<Violation> listed(Condition condition, String path) {
        return condition.facts().stream()
                .filter(fact -> !fact.isListed() && !fact.isOfActor())
                .map(fact -> new Violation(
                        path,
                        "listed-fact",
                        new Text(
                                        "lists can't be asked about %s: leave it out",
                                        "listas não podem perguntar por %s: retire")
                                .with(fact.key())))
                .toList();
    }

    /** What is wrong with a condition that decides who sees which articles: it can't ask what is true of tickets alone. */
    public static List<Violation> ofArticles(Condition condition, String path) {
        return condition.facts().stream()
                .filter(fact -> !fact.isOfArticle() && !fact.isOfActor())
                .map(fact -> new Violation(
                        path,
                        "fact-of-articles",
                        new Text(
                                        "articles have no %s: leave it out, or grant actions on articles apart",
                                        "artigos não têm %s: retire, ou conceda à parte as ações sobre artigos")
                                .with(fact.key())))
                .toList();
    }

    /** What is wrong with a condition that decides who sees which live chats: it can't ask what is true of tickets alone. */
    public static List<Violation> ofChats(Condition condition, String path) {
        return condition.facts().stream()
                .filter(fact -> !fact.isOfChat() && !fact.isOfActor())
                .map(fact -> new Violation(
                        path,
                        "fact-of-chats",
                        new Text(
                                        "chats have no %s: leave it out, or grant actions on chats apart",
                                        "conversas não têm %s: retire, ou conceda à parte as ações sobre conversas")
                                .with(fact.key())))
                .toList();
    }

    private void visit(Condition condition) {
        switch (condition) {
            case Condition.Is(Fact fact, Operand.Literal(String value)) -> oneOfDomain(fact, value);
            case Condition.Is(Fact fact, Operand.OfActor ofActor) -> {
                if (!ofActor.fact().fits(fact)) {
                    wrongTest(fact, "$actor." + ofActor.fact().key());
                }
            }
            case Condition.AnyOf anyOf -> anyOf.values().stream().sorted().forEach(v -> oneOfDomain(anyOf.fact(), v));
            case Condition.AtLeast(Fact fact, String value) -> {
                if (fact.shape() != Fact.Shape.SCALE) {
                    wrongTest(fact, "at-least");
                }
                oneOfDomain(fact, value);
            }
            case Condition.Has(Fact fact, String value) -> {
                if (fact.shape() != Fact.Shape.SET) {
                    wrongTest(fact, "has");
                }
                oneOfDomain(fact, value);
            }
            case Condition.Absent(Fact fact) -> {
                if (!fact.isOptional()) {
                    wrongTest(fact, "absent");
                }
            }
            case Condition.All all -> all.conditions().forEach(this::visit);
            case Condition.Any any -> any.conditions().forEach(this::visit);
            case Condition.Not not -> visit(not.condition());
            case Condition.Always always -> {}
        }
    }

    private void oneOfDomain(Fact fact, String value) {
        if (!CharacterRule.isKept(value)) {
            add(
                    CharacterRule.NAME,
                    new Text("a value of %1$s %2$s", "um valor de %1$s %3$s")
                            .with(fact.key(), CharacterRule.BROKEN.en(), CharacterRule.BROKEN.pt()));
        }
        domains.of(fact)
                .filter(domain -> !domain.contains(value))
                .ifPresent(domain -> add(
                        "known-value",
                        new Text(
                                "'%s' is not a value of %s: use one of %s".formatted(value, fact.key(), domain),
                                "'%s' não é um valor de %s: use um de %s".formatted(value, fact.key(), domain))));
    }

    private void wrongTest(Fact fact, String test) {
        add(
                "fitting-test",
                new Text("%2$s can't be asked of %1$s", "%2$s não pode ser perguntado de %1$s").with(fact.key(), test));
    }

    private void add(String rule, Text message) {
        found.add(new Violation(path, rule, message));
    }
}
