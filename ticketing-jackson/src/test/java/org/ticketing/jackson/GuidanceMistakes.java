package org.ticketing.jackson;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What can be wrong about the texts that people are told, as {@link WrittenMistakes} says it of the rest. */
final class GuidanceMistakes {

    private GuidanceMistakes() {}

    static Stream<Arguments> mistakes() {
        return Stream.of(
                guidance(
                        "kinds: [eror], channels: [fax]",
                        "/guidance/1/kinds: 'eror' is not known here: use one of [question, error] (line 32)"
                                + " [known-value]",
                        "/guidance/1/channels: 'fax' is not known here: use one of [portal, phone] (line 32)"
                                + " [known-value]"),
                guidance(
                        "id: hello",
                        "/guidance/1/id: 'hello' stands here twice: give each its own id (line 32) [unique]"),
                guidance(
                        "where: desk, kinds: [error]",
                        "/guidance/1/kinds: at the start of the desk there is no ticket whose kind could be looked at:"
                            + " leave kinds out, or give it at the form or on the ticket (line 32) [no-ticket-yet]"));
    }

    /** Two texts, of which the second says something wrong. */
    private static Arguments guidance(String wrong, String... told) {
        String id = wrong.startsWith("id") ? "" : "id: be-brief, ";
        String where = wrong.startsWith("where") ? "" : "where: form, ";
        return Arguments.of("forms:\n", """
            guidance:
              - {id: hello, where: desk, text: {en: Welcome, pt: Boas-vindas}, source: U9}
              - {%s%stext: {en: Be brief, pt: Seja breve}, source: U9, %s}
            forms:
            """.formatted(id, where, wrong), told);
    }
}
