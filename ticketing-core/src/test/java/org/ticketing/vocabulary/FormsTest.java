package org.ticketing.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is looked at letter by letter is what the regular expression says. */
class FormsTest {

    @Property
    void aKeyHasTheFormThatItsRuleTells(@ForAll("nearlyKeys") String text) {
        assertThat(Key.isKey(text)).isEqualTo(text.matches("[a-z][a-z0-9-]{0,63}"));
    }

    @Property
    void aTextIsKeptIfItHasOnlyWholeCharacters(@ForAll("texts") String text) {
        assertThat(CharacterRule.isKept(text)).isEqualTo(text.matches(CharacterRule.KEPT));
    }

    @Provide
    Arbitrary<String> nearlyKeys() {
        return Arbitraries.strings()
                .withChars("abz09-")
                .withChars('A', 'é', ' ', '`', '{')
                .ofMaxLength(3)
                .flatMap(start -> Arbitraries.of("", "a".repeat(61), "a".repeat(62), "a".repeat(63), "b-1")
                        .map(end -> start + end));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "\u0000", "\ud83d", "\ude00", "\ud83d\ude00", "é")
                .list()
                .ofMaxSize(4)
                .map(parts -> String.join("", parts));
    }
}
