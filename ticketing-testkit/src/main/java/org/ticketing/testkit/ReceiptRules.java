package org.ticketing.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ticketing.storage.Change;
import org.ticketing.storage.ReceiptKey;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.PersonId;

/** What every store must do with receipts. */
abstract class ReceiptRules extends StoreUnderTest {

    @Test
    final void aReceiptIsFoundByDeskActorActionAndKey() {
        Change opened = append(Scribe.under("key", scribe.open(START)));

        assertThat(storage.receipt(desk, key("key"))).isEqualTo(opened.receipt());
        assertThat(storage.receipt(other, key("key"))).isEmpty();
        assertThat(storage.receipt(desk, key("Key"))).isEmpty();
        assertThat(storage.receipt(desk, key("key "))).isEmpty();
        assertThat(storage.receipt(desk, new ReceiptKey(new PersonId("bia"), Action.OPEN, "key")))
                .isEmpty();
        assertThat(storage.receipt(desk, new ReceiptKey(new PersonId("ana"), Action.REPLY, "key")))
                .isEmpty();
    }

    @Test
    final void aChangeUnderAUsedKeyIsNotWritten() {
        Change opened = append(Scribe.under("key", scribe.open(START)));
        Change again = Scribe.under("key", scribe.open(START.plusSeconds(1)));

        assertThat(storage.append(again)).isFalse();

        assertThat(storage.receipt(desk, key("key"))).isEqualTo(opened.receipt());
        assertThat(storage.ticket(desk, again.ticket().id())).isEmpty();
        assertThat(storage.log(desk, again.ticket().id())).isEmpty();
        assertThat(storage.texts(desk, ids(again))).isEmpty();
        assertThat(all(desk)).containsExactly(opened.ticket());
    }

    @Test
    final void theSameKeyOfSomebodyElseIsAnotherKey() {
        List<ReceiptKey> keys = List.of(
                key("key"),
                key("KEY"),
                key("key "),
                key("k\u00e9y"),
                key("ke\u0301y"),
                key("😀"),
                key("😁"),
                key("😀".repeat(64)),
                new ReceiptKey(new PersonId("Ana"), Action.OPEN, "key"),
                new ReceiptKey(new PersonId("ana"), Action.REPLY, "key"));
        List<Change> changes = new ArrayList<>();
        for (ReceiptKey key : keys) {
            changes.add(append(Scribe.under(key, scribe.open(START))));
        }
        append(Scribe.under("key", otherScribe.open(START)));

        for (int i = 0; i < keys.size(); i++) {
            assertThat(storage.receipt(desk, keys.get(i)))
                    .isEqualTo(changes.get(i).receipt());
        }
    }
}
