package org.ticketing.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Domains;
import org.ticketing.condition.Fact;
import org.ticketing.condition.Facts;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.Words;

class SuggestionRuleTest {

    private static final Source MADE_UP = Source.assumed("made up for this test");
    private static final Text BECAUSE = new Text("it looks so", "parece");

    private static SuggestionRule rule(Condition when, List<String> phrases, Map<Fact, String> suggest) {
        return new SuggestionRule("rule", when, phrases.stream().map(Phrase::of).toList(), suggest, BECAUSE, MADE_UP);
    }

    private static Optional<Suggestion> suggestion(SuggestionRule rule, Facts ticket, List<String> written) {
        return rule.suggestion(ticket, written.stream().map(Words::inOrder).toList());
    }

    private static Facts ticket(String kind, String priority) {
        return Facts.over(Domains.NONE).with(Fact.KIND, kind).with(Fact.PRIORITY, priority);
    }

    @ParameterizedTest
    @CsvSource({
        "Depois da ATUALIZACAO não abre,     true",
        "Foi logo depois da atualização,     true",
        "depois das atualizações,            false",
        "atualização depois da,              false",
        "depois\u2026 da atualizaçãozinha,   true",
        "nunca mais,                         false",
        "'',                                 false",
    })
    void wordsAreFoundInTheirOrderAndTheLastByItsBeginning(String written, boolean found) {
        SuggestionRule rule = rule(Condition.always(), List.of("depois da atualização"), Map.of(Fact.PRIORITY, "high"));

        assertThat(suggestion(rule, ticket("error", "normal"), List.of("Um título", written)))
                .matches(suggestion -> suggestion.isPresent() == found);
    }

    @Test
    void aPhraseDoesNotGoOnFromTheTitleIntoTheDescription() {
        SuggestionRule rule = rule(Condition.always(), List.of("depois da"), Map.of(Fact.PRIORITY, "high"));

        assertThat(suggestion(rule, ticket("error", "normal"), List.of("Só depois", "da noite")))
                .isEmpty();
    }

    @Test
    void whatWasFoundIsToldAsThePolicyWritesIt() {
        SuggestionRule rule = rule(
                Condition.is(Fact.KIND, "question"),
                List.of("não grav", "erro", "falha"),
                Map.of(Fact.KIND, "error", Fact.PRIORITY, "normal"));

        Suggestion suggestion = suggestion(rule, ticket("question", "normal"), List.of("ERROS", "Nao gravou"))
                .orElseThrow();

        assertThat(suggestion.found()).containsExactly("não grav", "erro");
        assertThat(suggestion.values()).isEqualTo(Map.of(Fact.KIND, "error"));
    }

    /** What is suggested is something else, and only where the rule is for the ticket. */
    @Property
    void onlyWhatTheTicketDoesNotHaveIsSuggested(
            @ForAll("rules") SuggestionRule rule, @ForAll("tickets") Facts ticket, @ForAll("written") String written) {
        Optional<Suggestion> suggestion = suggestion(rule, ticket, List.of(written));

        suggestion.ifPresent(made -> {
            assertThat(rule.when().test(ticket)).isTrue();
            assertThat(made.values()).isNotEmpty().allSatisfy((fact, value) -> {
                assertThat(rule.suggest()).containsEntry(fact, value);
                assertThat(ticket.value(fact)).isNotEqualTo(Optional.of(value));
            });
            // Whoever follows it is not told again.
            Facts followed = ticket;
            for (Map.Entry<Fact, String> each : made.values().entrySet()) {
                followed = followed.with(each.getKey(), each.getValue());
            }
            assertThat(suggestion(rule, followed, List.of(written))).isEmpty();
        });
    }

    @Property
    void caseMakesNoDifferenceAndMoreWordsTakeNothingAway(
            @ForAll("rules") SuggestionRule rule, @ForAll("tickets") Facts ticket, @ForAll("written") String written) {
        Optional<Suggestion> suggestion = suggestion(rule, ticket, List.of(written));

        assertThat(suggestion(rule, ticket, List.of(written.toUpperCase(Locale.ROOT))))
                .isEqualTo(suggestion);
        if (suggestion.isPresent()) {
            assertThat(suggestion(rule, ticket, List.of("Bom dia! " + written + " Obrigado.", "mais")))
                    .isPresent();
        }
    }

    @Property
    void ofWhatWasErasedNothingIsSuggestedButByFacts(
            @ForAll("rules") SuggestionRule rule, @ForAll("tickets") Facts ticket) {
        assertThat(suggestion(rule, ticket, List.of()).isPresent())
                .isEqualTo(rule.phrases().isEmpty()
                        && suggestion(rule, ticket, List.of("erro não grava")).isPresent());
    }

    @Provide
    Arbitrary<SuggestionRule> rules() {
        Arbitrary<Condition> when = Arbitraries.of(
                Condition.always(), Condition.is(Fact.KIND, "question"), Condition.is(Fact.PRIORITY, "high"));
        Arbitrary<List<String>> phrases =
                Arbitraries.of("erro", "não grav", "tela branca").list().ofMaxSize(2);
        Arbitrary<Map<Fact, String>> suggest = Arbitraries.of(
                Map.of(Fact.KIND, "error"),
                Map.of(Fact.PRIORITY, "high"),
                Map.of(Fact.KIND, "error", Fact.PRIORITY, "low"));
        return Combinators.combine(when, phrases, suggest).as(SuggestionRuleTest::rule);
    }

    @Provide
    Arbitrary<Facts> tickets() {
        return Combinators.combine(Arbitraries.of("question", "error"), Arbitraries.of("low", "normal", "high"))
                .as(SuggestionRuleTest::ticket);
    }

    @Provide
    Arbitrary<String> written() {
        return Arbitraries.of("erro", "não", "gravou", "tela", "branca", "ontem")
                .list()
                .ofMaxSize(5)
                .map(words -> String.join(" ", words));
    }
}
