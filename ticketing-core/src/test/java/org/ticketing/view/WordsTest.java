package org.ticketing.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ticketing.vocabulary.Words;

class WordsTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Não abre!,                   nao abre",
                "NA\u0303O,                   nao",
                "ÀÉÎÕÜ çÇ ñ,                  aeiou cc n",
                "İstanbul ISTANBUL ıstanbul,  istanbul istanbul istanbul",
                "ΣΟΦΟΣ σοφός,                 σοφοσ σοφοσ",
                "Straße,                      straße",
                "ſtand,                       stand",
                "PED0040 – 4.711,             ped0040 4 711",
                "it's co-op e_mail a@b.c,     it s co op e mail a b c",
                "中文 العربية,                 中文 العربية",
                "😀 % -,                      \"\"",
            })
    void aTextIsItsWordsWithoutCaseAndAccents(String text, String words) {
        assertThat(String.join(" ", Words.inOrder(text))).isEqualTo(words);
    }

    @Property
    void whatIsFoldedFoldsNoFurther(@ForAll String text) {
        assertThat(Words.inOrder(String.join(" ", Words.inOrder(text)))).isEqualTo(Words.inOrder(text));
    }

    /** Else somebody who types on would lose what they have found. */
    @Property
    void theBeginningOfATextFindsIt(@ForAll @StringLength(min = 1, max = 40) String text, @ForAll int where) {
        int cut = text.offsetByCodePoints(0, Math.floorMod(where, text.codePointCount(0, text.length()) + 1));
        SearchTerms typed = SearchTerms.of(text.substring(0, cut));

        assertThat(typed.match(Words.of(text))).as("%s", typed).isTrue();
    }

    @Property
    void noWordIsLongerThanCounts(@ForAll String text) {
        assertThat(Words.of(text)).allMatch(word -> word.codePointCount(0, word.length()) <= Words.LONGEST);
    }

    @ParameterizedTest
    @CsvSource({"nao abre, true", "abre na, true", "na abre, false", "bre, false", "'', true"})
    void allTermsAreThereAndTheLastBeginsAWord(String typed, boolean found) {
        assertThat(SearchTerms.of(typed).match(Set.of("nao", "abre"))).isEqualTo(found);
    }
}
