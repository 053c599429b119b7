package org.ticketing.jackson;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What can be wrong about the time after the work in a policy, as {@link WrittenMistakes} says it of the rest. */
final class AfterMistakes {

    private AfterMistakes() {}

    static Stream<Arguments> mistakes() {
        return Stream.of(
                after(
                        "closing: [{id: silent, label: {en: No reply, pt: Sem resposta}, of: resolved, when: {kind:"
                                + " eror}, after: none, remind: {before: PT1H, calendar: offce}, source: U9}]",
                        "/after/closing/0/when: 'eror' is not a value of kind: use one of [question, error] (line 31)"
                                + " [known-value]",
                        "/after/closing/0/after: says no time that can be counted: write an amount of time or of days,"
                                + " like {elapsed-time: {length: PT120H}} (line 31) [countable]",
                        "/after/closing/0/remind/calendar: 'offce' is no calendar: use one of [office] (line 31)"
                                + " [known-value]"),
                after(
                        "rating: {stars: 3, within: P7D, changeable: true, low-stars: 3, ask: {en: Why, pt: Por quê},"
                                + " told-to-customers: true, source: U9}",
                        "/after/rating/low-stars: 3 of 3 stars are not few: write a smaller number (line 31)"
                                + " [fewer-than-all]"),
                after(
                        "tags: {list: [{id: late, label: {en: Late, pt: Atraso}, source: U9}, {id: late, label: {en:"
                                + " Too late, pt: Tarde demais}, source: U9}], most: 2, source: U9}",
                        "/after/tags/list/1/id: 'late' stands here twice: give each its own id (line 31) [unique]"));
    }

    private static Arguments after(String section, String... told) {
        return Arguments.of("forms:\n", """
            after:
              %s
            forms:
            """.formatted(section), told);
    }
}
