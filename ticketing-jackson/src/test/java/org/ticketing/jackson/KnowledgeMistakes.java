package org.ticketing.jackson;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What can be wrong about articles in a policy, as {@link WrittenMistakes} says it of the rest. */
final class KnowledgeMistakes {

    private KnowledgeMistakes() {}

    static Stream<Arguments> mistakes() {
        return Stream.of(
                knowledge(
                        "kinds: [eror]",
                        "{id: sales, label: {en: Sales, pt: Vendas}, category: sales, search: sale, source: U9}",
                        "/knowledge/before-opening/kinds: 'eror' is not known here: use one of [question, error] (line"
                                + " 35) [known-value]",
                        "/knowledge/quick-links/0: leads to a category or to a search: give it one of the two (line 34)"
                                + " [one-target]"),
                knowledge(
                        "kinds: [error]",
                        "{id: sales, label: {en: Sales, pt: Vendas}, category: stock, source: U9}",
                        "/knowledge/quick-links/0/category: 'stock' is not known here: use one of [sales] (line 34)"
                                + " [known-value]"));
    }

    private static Arguments knowledge(String kinds, String quickLink, String... told) {
        return Arguments.of("forms:\n", """
            knowledge:
              categories: [{id: sales, label: {en: Sales, pt: Vendas}, source: U9}]
              audiences: [{id: all, label: {en: All, pt: Todos}, source: U9}]
              feedback: {low-stars: 2, ask: {en: How, pt: Como}, source: U9}
              quick-links: [%s]
              before-opening: {by: search, required: true, %s, onward: {en: On, pt: Adiante}, source: U9}
            forms:
            """.formatted(quickLink, kinds), told);
    }
}
