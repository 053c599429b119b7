package org.ticketing.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ticketing.storage.Change;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.KeptText;
import org.ticketing.vocabulary.TextId;

/** What every store must do with the words of people. */
abstract class TextRules extends StoreUnderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Não abre 😀 e fica 'assim' \"aqui\" \\ ` % _ ; --",
                " spaces before and after   ",
                "lines\nand\r\nlines\tand tabs\n",
                "e\u0301 is not é",
                "中文 العربية 🏳️‍🌈"
            })
    final void textsComeBackAsTheyWereWritten(String words) {
        Change opened = append(scribe.open(START, words, words));

        assertThat(storage.texts(desk, ids(opened)).values()).containsExactly(words, words);
    }

    @Test
    final void theLongestTextComesBackWhole() {
        String longest = "😀".repeat(Command.LONGEST_TEXT / 2);
        Change opened = append(scribe.open(START, "A title", longest));

        assertThat(storage.texts(desk, ids(opened)).values()).contains(longest);
    }

    @Test
    final void onlyTextsThatAreAskedForAndKnownAtTheDeskAreGiven() {
        Change opened = append(scribe.open(START, "A title", "A description"));
        KeptText title = opened.texts().get(0);
        TextId unknown = new TextId(Scribe.uuid(START, 99));

        assertThat(storage.texts(desk, List.of(title.id(), title.id(), unknown)))
                .isEqualTo(Map.of(title.id(), title.content()));
        assertThat(storage.texts(desk, List.of())).isEmpty();
        assertThat(storage.texts(other, ids(opened))).isEmpty();
    }

    @Test
    final void theTextsOfAWholePageAreGivenAtOnce() {
        Map<TextId, String> written = new HashMap<>();
        for (int i = 0; i < 130; i++) {
            Change opened = append(scribe.open(START, "Title " + i, "Description " + i));
            opened.texts().forEach(text -> written.put(text.id(), text.content()));
        }

        assertThat(storage.texts(desk, written.keySet())).isEqualTo(written).hasSize(260);
    }
}
