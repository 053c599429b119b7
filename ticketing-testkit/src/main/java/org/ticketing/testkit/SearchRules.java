package org.ticketing.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ticketing.condition.Condition;
import org.ticketing.storage.Change;
import org.ticketing.storage.Selection;
import org.ticketing.storage.TicketQuery;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.Ticket;
import org.ticketing.view.SearchTerms;
import org.ticketing.view.Sort;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.TextId;
import org.ticketing.vocabulary.Words;

/** What every store must find by the words of people, and forget with them. */
abstract class SearchRules extends StoreUnderTest {

    @Test
    final void anErasedTextIsGoneWithItsWordsAndNothingElseIs() {
        Change opened = append(scribe.open(START, "Invoice of Ana", "Ana can't pay"));
        Change replied =
                append(scribe.then(opened.ticket(), START.plusSeconds(60), new Command.Reply("Ana was called back")));
        Change there = append(otherScribe.open(START, "Invoice of Ana", "Ana can't pay"));
        List<TextId> erased = List.of(ids(opened).get(1), ids(replied).get(0));

        storage.erase(desk, erased);
        storage.erase(desk, List.of());

        assertThat(storage.texts(desk, ids(opened)).values()).containsExactly("Invoice of Ana");
        assertThat(storage.texts(desk, ids(replied))).isEmpty();
        assertThat(found(desk, "invoice ana")).containsExactly(replied.ticket());
        assertThat(found(desk, "pay")).isEmpty();
        assertThat(found(desk, "called")).isEmpty();
        assertThat(storage.ticket(desk, opened.ticket().id())).contains(replied.ticket());
        assertThat(storage.log(desk, opened.ticket().id()))
                .isEqualTo(Stream.concat(opened.events().stream(), replied.events().stream())
                        .toList());
        assertThat(found(other, "pay")).containsExactly(there.ticket());
    }

    @Test
    final void wordsAreFoundInWhatEverybodyMayReadOfATicketInAnyOfItsTexts() {
        Ticket ticket = append(scribe.open(START, "Emissão de boleto", "NÃO abre; a tela fica em branco"))
                .ticket();
        ticket = append(scribe.then(ticket, START.plusSeconds(1), new Command.Note("Cliente furioso")))
                .ticket();
        ticket = append(scribe.then(ticket, START.plusSeconds(2), new Command.Reply("Qual navegador?")))
                .ticket();
        append(otherScribe.open(START, "Emissão de boleto", "NÃO abre; a tela fica em branco"));

        for (String terms : List.of("emissao", "BOLETO não", "navegador em bra", "n", "abre abre")) {
            assertThat(found(desk, terms)).as(terms).containsExactly(ticket);
        }
        for (String terms : List.of("furioso", "bra em", "boletos", "ao", "emissao furioso", "x")) {
            assertThat(found(desk, terms)).as(terms).isEmpty();
        }
    }

    @Test
    final void whatIsTypedIsNeverTakenForMoreThanWords() {
        Ticket ticket = append(scribe.open(START, "100%_a 'b' c:d & e|f !g", "\\h <-> i*"))
                .ticket();

        for (String terms : List.of("100%_a", "'b'", "c:d", "e|f", "!g", "\\h", "<->i*", "a:*", "b' & 'c")) {
            assertThat(found(desk, terms)).as(terms).containsExactly(ticket);
        }
        for (String terms : List.of("1%0", "_a_z", "z | a", "!z", "q:* a")) {
            assertThat(found(desk, terms)).as(terms).isEmpty();
        }
    }

    @Test
    final void ofLongWordsTheFirstCharactersCount() {
        String long1 = "\uD801\uDC37".repeat(Words.LONGEST) + "first";
        String long2 = "\uD801\uDC37".repeat(Words.LONGEST) + "second";
        Ticket ticket = append(scribe.open(START, long1, "A description")).ticket();

        assertThat(found(desk, long2)).containsExactly(ticket);
        assertThat(found(desk, long2 + " descr")).containsExactly(ticket);
        assertThat(found(desk, "\uD801\uDC37".repeat(Words.LONGEST - 1) + "x")).isEmpty();
    }

    private List<Ticket> found(DeskId where, String typed) {
        Selection selection = new Selection(Condition.always(), policy.domains(), SearchTerms.of(typed));
        List<Ticket> found = storage.list(where, TicketQuery.first(selection, Sort.NEWEST_FIRST, 100));
        assertThat(storage.count(where, selection)).as("counted").isEqualTo(found.size());
        return found;
    }
}
