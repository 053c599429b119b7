package org.ticketing.jackson;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What can be wrong about suggestions and about handing tickets on in a policy, as {@link WrittenMistakes} says it of the rest. */
final class SuggestionMistakes {

    private static final String REST = ", because: {en: Looks so, pt: Parece}, source: U9}";

    private SuggestionMistakes() {}

    static Stream<Arguments> mistakes() {
        return Stream.of(
                suggestion(
                        "when: {kind: eror}, suggest: {kind: fault, priority: urgent}",
                        "/suggestions/0/when: 'eror' is not a value of kind: use one of [question, error] (line 18)"
                                + " [known-value]",
                        "/suggestions/0/suggest/kind: 'fault' is not known here: use one of [question, error] (line 18)"
                                + " [known-value]",
                        "/suggestions/0/suggest/priority: 'urgent' is not known here: use one of [normal, high] (line"
                                + " 18) [known-value]"),
                suggestion(
                        "when: {organisation: $actor.organisation}, words: ['- !'], suggest: {kind: error}",
                        "/suggestions/0/when: a suggestion is the same whoever reads it: ask about tickets only (line"
                                + " 18) [same-for-all]",
                        "/suggestions/0/words/0: '- !' has neither letters nor digits, and is never found: write a word"
                                + " (line 18) [words]"),
                suggestion(
                        "when: {kind: question}, suggest: {}",
                        "/suggestions/0/suggest: nothing stands in here: use one of kind, priority, complexity, area"
                                + " (line 18) [size]"),
                suggestion(
                        "when: {kind: question}, words: [bug, bug], suggest: {kind: error}",
                        "/suggestions/0/words: \"bug\" stands in the list twice: keep one (line 18) [unique]"),
                Arguments.of(
                        "main-channel: portal\n",
                        "forwarding: {reason-mandatory: true, source: U9}\nmain-channel: portal\n",
                        new String[] {
                            "/forwarding/told-to-customers: 'told-to-customers' is missing: add it (line 18)"
                                    + " [mandatory]"
                        }));
    }

    private static Arguments suggestion(String rule, String... told) {
        return Arguments.of(
                "main-channel: portal\n", "suggestions: [{id: s, " + rule + REST + "]\nmain-channel: portal\n", told);
    }
}
