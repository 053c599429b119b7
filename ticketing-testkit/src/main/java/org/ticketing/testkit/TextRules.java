package org.ticketing.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ticketing.Desk;
import org.ticketing.Session;
import org.ticketing.Ticketing;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Fact;
import org.ticketing.directory.Actor;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.Violation;
import org.ticketing.storage.Change;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.Ticket;
import org.ticketing.view.History;
import org.ticketing.vocabulary.KeptText;
import org.ticketing.vocabulary.TextId;
import org.ticketing.vocabulary.TicketId;

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

    /** Ids that the host gives, names that people type, reasons, fields of forms: whatever is a text. */
    @ParameterizedTest
    @ValueSource(
            strings = {"Zé 😀 'o' \"Zé\" \\ ` % _ ; --", "trailing   ", "e\u0301", "\u0001\ufffd\uffff", "a%_b", "Ana"})
    final void everyTextOfEveryCommandComesBackAsItWasWritten(String words) {
        Actor customer = SmallDesk.customer(words, words);
        Desk door = door();
        Session ana = door.as(customer).once(words);
        Session bia = door.as(SmallDesk.agent("bia"));
        Command.Open open = new Command.Open("error", words, words, words, words, Map.of("screen", words));

        TicketId id = ana.open(open).ticket();
        bia.assign(id, words);
        bia.note(id, words);
        bia.promiseDate(id, FAR_OFF, words);
        bia.awaitCustomer(id, words);
        bia.resolve(id, words);
        ana.reopen(id, words);

        Ticket ticket = storage.ticket(desk, id).orElseThrow();
        assertThat(ticket.opening().organisation().value()).isEqualTo(words);
        assertThat(ticket.opening().requester().value()).isEqualTo(words);
        assertThat(ticket.opening().opener()).isEqualTo(customer.id());
        assertThat(ticket.progress().assignee()).isEqualTo(customer.id());
        List<TextId> texts = new History(storage.log(desk, id)).textIds();
        assertThat(storage.texts(desk, texts))
                .hasSize(8)
                .allSatisfy((text, content) -> assertThat(content).isEqualTo(words));
        assertThat(ana.open(open).ticket()).isEqualTo(id);
    }

    @Test
    final void idsThatDifferInOneCharacterAreDifferentIds() {
        List<String> ids = List.of("a%b", "a_b", "a_b ", "axb", "A_B", "á_b", "a\u0301_b", "😀", "😁", "'", "''", "\\");
        Desk door = door();
        for (String id : ids) {
            door.as(SmallDesk.customer(id, id)).open(new Command.Open("question", id, id));
        }

        for (String id : ids) {
            Condition ofOne = Condition.all(
                    Condition.is(Fact.ORGANISATION, id),
                    Condition.is(Fact.REQUESTER, id),
                    Condition.is(Fact.OPENER, id));
            assertThat(door.as(SmallDesk.agent("bia"))
                            .list(ofOne, Optional.empty(), 10)
                            .items())
                    .singleElement()
                    .satisfies(shown -> assertThat(shown.title()).contains(id));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\ud83d", "\ude00b"})
    final void whatNoStoreKeepsAsItIsNeverReachesOne(String bad) {
        Session ana = door().as(SmallDesk.customer("ana", "school"));
        TicketId id = ana.open(new Command.Open("question", "A title", "A description"))
                .ticket();

        assertThatExceptionOfType(InvalidCommand.class)
                .isThrownBy(() -> ana.open(new Command.Open("question", bad, bad, bad, bad, Map.of())))
                .satisfies(e -> assertThat(e.violations())
                        .extracting(Violation::path, Violation::rule)
                        .containsExactly(
                                tuple("description", "characters"),
                                tuple("organisation", "characters"),
                                tuple("requester", "characters"),
                                tuple("title", "characters")));
        assertThatExceptionOfType(InvalidCommand.class).isThrownBy(() -> ana.reply(id, bad));
        assertThatExceptionOfType(InvalidCommand.class).isThrownBy(() -> ana.once(bad));
        assertThatExceptionOfType(InvalidCommand.class)
                .isThrownBy(() -> ana.list(Condition.is(Fact.REQUESTER, bad), Optional.empty(), 10));
        assertThat(all(desk))
                .singleElement()
                .satisfies(ticket -> assertThat(ticket.id()).isEqualTo(id));
    }

    private Desk door() {
        return Ticketing.builder().storage(storage).desk(policy).build().desk(desk.value());
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
