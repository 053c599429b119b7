package org.ticketing.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.ticketing.storage.Change;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.Ticket;

/** What every store must do when several want to change the same. */
abstract class RaceRules extends StoreUnderTest {

    @Test
    final void aChangeThatBeginsAtAnotherVersionIsNotWritten() {
        Change opened = append(scribe.open(START));
        Change first = scribe.then(opened.ticket(), START.plusSeconds(1), new Command.Reply("First"));
        Change second =
                Scribe.under("key", scribe.then(opened.ticket(), START.plusSeconds(1), new Command.Resolve("Second")));
        append(first);

        assertThat(storage.append(second)).isFalse();

        assertThat(storage.ticket(desk, opened.ticket().id())).contains(first.ticket());
        assertThat(storage.log(desk, opened.ticket().id()))
                .hasSize((int) first.ticket().version());
        assertThat(storage.texts(desk, ids(second))).isEmpty();
        assertThat(storage.receipt(desk, key("key"))).isEmpty();
    }

    @Test
    final void aChangeThatSkipsAnotherIsNotWritten() {
        Change opened = append(scribe.open(START));
        Change skipped = scribe.then(opened.ticket(), START.plusSeconds(1), new Command.Reply("Skipped"));
        Change next = scribe.then(skipped.ticket(), START.plusSeconds(2), new Command.Note("Next"));

        assertThat(storage.append(next)).isFalse();

        assertThat(storage.ticket(desk, opened.ticket().id())).contains(opened.ticket());
        assertThat(storage.texts(desk, ids(next))).isEmpty();
    }

    @Test
    final void aTicketIsOpenedOnce() {
        Change opened = append(scribe.open(START));
        Change again = scribe.open(opened.ticket().id(), START.plusSeconds(1), "Another", "Another");

        assertThat(storage.append(again)).isFalse();

        assertThat(storage.ticket(desk, opened.ticket().id())).contains(opened.ticket());
        assertThat(storage.texts(desk, ids(again))).isEmpty();
    }

    @Test
    final void aChangeOfATicketThatIsNotThereIsNotWritten() {
        append(scribe.open(START));
        Ticket nowhere = scribe.open(START).ticket();

        assertThat(storage.append(scribe.then(nowhere, START.plusSeconds(1), new Command.Reply("Lost"))))
                .isFalse();

        assertThat(storage.ticket(desk, nowhere.id())).isEmpty();
        assertThat(storage.log(desk, nowhere.id())).isEmpty();
    }

    @Test
    final void ofTwoThatChangeATicketAtOnceExactlyOneWins() throws Exception {
        Ticket ticket = append(scribe.open(START)).ticket();
        for (int i = 0; i < 50; i++) {
            Instant at = START.plusSeconds(i);
            Change one = scribe.then(ticket, at, new Command.Note("One"));
            Change two = scribe.then(ticket, at, new Command.Reply("Two"));
            CyclicBarrier together = new CyclicBarrier(2);

            List<Boolean> won = inParallel(appending(one, together), appending(two, together));

            assertThat(won).containsExactlyInAnyOrder(true, false);
            ticket = (won.get(0) ? one : two).ticket();
            assertThat(storage.ticket(desk, ticket.id())).contains(ticket);
            assertThat(storage.log(desk, ticket.id())).hasSize((int) ticket.version());
            assertThat(storage.texts(desk, ids(won.get(0) ? two : one))).isEmpty();
        }
    }

    @Test
    final void ofTwoWithTheSameReceiptKeyExactlyOneWins() throws Exception {
        for (int i = 0; i < 50; i++) {
            Change one = Scribe.under("key" + i, scribe.open(START));
            Change two = Scribe.under("key" + i, scribe.open(START));
            CyclicBarrier together = new CyclicBarrier(2);

            List<Boolean> won = inParallel(appending(one, together), appending(two, together));

            assertThat(won).containsExactlyInAnyOrder(true, false);
            Change winner = won.get(0) ? one : two;
            assertThat(storage.receipt(desk, key("key" + i))).isEqualTo(winner.receipt());
            assertThat(storage.ticket(desk, (won.get(0) ? two : one).ticket().id()))
                    .isEmpty();
        }
    }
}
