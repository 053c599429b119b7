package org.ticketing.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ticketing.storage.Change;
import org.ticketing.storage.DueTicket;
import org.ticketing.storage.Receipt;
import org.ticketing.storage.ReceiptKey;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.KeptText;
import org.ticketing.ticket.Ticket;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.PolicyHash;
import org.ticketing.vocabulary.TextId;
import org.ticketing.vocabulary.TicketId;

/**
 * What every store must do, call by call. Extend it and hand in a store; {@link ConditionContract} and {@link DoorContract}
 * hold the laws that are shown on random input.
 */
public abstract class StorageContract extends StoreUnderTest {

    // ------------------------------------------------------------------------------------------------ policies

    @Test
    final void aPolicyIsKeptByItsContentAtItsDesk() {
        storage.publish(policy);
        storage.publish(otherPolicy);
        storage.publish(policy);

        assertThat(storage.policy(desk, policy.hash()))
                .hasValueSatisfying(kept -> assertThat(kept.document()).isEqualTo(policy.document()));
        assertThat(storage.policy(other, otherPolicy.hash()))
                .hasValueSatisfying(kept -> assertThat(kept.desk()).isEqualTo(other));
        assertThat(storage.policy(other, policy.hash())).isEmpty();
        assertThat(storage.policy(desk, PolicyHash.of("{}"))).isEmpty();
    }

    // ------------------------------------------------------------------------------------------------- numbers

    @Test
    final void aNumberIsNeverGivenTwice() throws Exception {
        List<Long> numbers = new ArrayList<>();
        inParallel(() -> IntStream.range(0, 100)
                        .mapToObj(i -> storage.nextNumber(desk))
                        .toList())
                .forEach(numbers::addAll);

        assertThat(numbers).hasSize(200).doesNotHaveDuplicates().allMatch(number -> number > 0);
    }

    // ------------------------------------------------------------------------------------------------- tickets

    @Test
    final void whatIsAppendedIsReadAgain() {
        Change opened = append(scribe.open(START));
        Change replied = append(scribe.then(opened.ticket(), START.plusSeconds(60), new Command.Reply("An answer")));
        append(scribe.open(START.plusSeconds(61)));

        assertThat(storage.ticket(desk, opened.ticket().id())).contains(replied.ticket());
        assertThat(storage.log(desk, opened.ticket().id()))
                .startsWith(opened.events().get(0))
                .containsSubsequence(replied.events())
                .hasSize((int) replied.ticket().version());
    }

    @Test
    final void aTicketIsKnownAtItsOwnDeskAlone() {
        TicketId id = append(scribe.open(START)).ticket().id();

        assertThat(storage.ticket(desk, id)).isPresent();
        assertThat(storage.ticket(other, id)).isEmpty();
        assertThat(storage.log(other, id)).isEmpty();
        assertThat(storage.ticket(desk, new TicketId(Scribe.uuid(START, 99)))).isEmpty();
        assertThat(storage.log(desk, new TicketId(Scribe.uuid(START, 99)))).isEmpty();
    }

    @Test
    final void twoDesksCanHaveTheSameIdAndCode() {
        Ticket here = append(scribe.open(START)).ticket();
        Ticket there = append(otherScribe.open(START)).ticket();

        assertThat(there.id()).isEqualTo(here.id());
        assertThat(storage.ticket(desk, here.id())).contains(here);
        assertThat(storage.ticket(other, here.id())).contains(there);
    }

    @Test
    final void instantsComeBackToTheMicrosecondWhateverTheZoneOfTheMachine() {
        TimeZone before = TimeZone.getDefault();
        try {
            // São Paulo skipped this hour of its own: a store that takes it for local time bends it.
            TimeZone.setDefault(TimeZone.getTimeZone("America/Sao_Paulo"));
            Instant skipped = Instant.parse("2017-10-15T00:30:00.000001Z");
            Change opened = Scribe.under("key", scribe.open(skipped));
            append(opened);
            Change late = append(scribe.then(opened.ticket(), skipped.plus(1, ChronoUnit.MICROS), high()));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

            assertThat(storage.log(desk, opened.ticket().id()).get(0).at()).isEqualTo(skipped);
            assertThat(storage.ticket(desk, opened.ticket().id())).contains(late.ticket());
            assertThat(storage.receipt(desk, key("key")).map(Receipt::at)).contains(skipped);
            assertThat(storage.due(FAR_OFF, 10))
                    .extracting(DueTicket::due)
                    .containsExactly(late.ticket().time().wakeUp().orElseThrow());
        } finally {
            TimeZone.setDefault(before);
        }
    }

    // ---------------------------------------------------------------------------------------------------- races

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

    // ------------------------------------------------------------------------------------------------- receipts

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

    // ---------------------------------------------------------------------------------------------------- texts

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

    // ---------------------------------------------------------------------------------------------------- lists

    @Test
    final void aListShowsTheTicketsOfADeskTheNewestFirst() {
        List<Ticket> opened = new ArrayList<>();
        for (int second : new int[] {3, 1, 4, 2, 5}) {
            opened.add(append(scribe.open(START.plusSeconds(second))).ticket());
        }
        append(otherScribe.open(START));

        assertThat(all(desk))
                .containsExactly(opened.get(4), opened.get(2), opened.get(0), opened.get(3), opened.get(1));
    }

    @Test
    final void idsOfOneMillisecondSortAsInJava() {
        List<TicketId> ids = new ArrayList<>();
        for (long low : new long[] {0, 1, 0x7f, 0x80, 0xff, 1L << 31, 1L << 32, 1L << 47, 1L << 61, (1L << 62) - 1}) {
            TicketId id = new TicketId(Scribe.uuid(START, low));
            ids.add(append(scribe.open(id, START, "A title", "A description"))
                    .ticket()
                    .id());
        }

        assertThat(all(desk)).extracting(Ticket::id).isEqualTo(ids.reversed());
    }

    @Test
    final void aListIsReadPageByPage() {
        List<TicketId> opened = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            opened.add(append(scribe.open(START)).ticket().id());
        }

        List<TicketId> read = new ArrayList<>();
        Optional<TicketId> before = Optional.empty();
        for (int page = 0; page < 4; page++) {
            List<TicketId> ids = storage.list(desk, query(before, 2)).stream()
                    .map(Ticket::id)
                    .toList();
            assertThat(ids).hasSize(page < 3 ? 2 : 1);
            read.addAll(ids);
            before = Optional.of(ids.get(ids.size() - 1));
        }
        assertThat(read).isEqualTo(opened.reversed());
        assertThat(storage.list(desk, query(before, 2))).isEmpty();
    }

    // ------------------------------------------------------------------------------------------------------ due

    @Test
    final void whatFellDueIsGivenTheLongestOverdueFirstWhateverItsDesk() {
        Ticket second = append(scribe.open(START.plusSeconds(60))).ticket();
        Ticket first = append(otherScribe.open(START)).ticket();
        Ticket third = append(scribe.open(START.plusSeconds(120))).ticket();

        assertThat(storage.due(FAR_OFF, 10)).containsExactly(due(first), due(second), due(third));
        assertThat(storage.due(FAR_OFF, 2)).containsExactly(due(first), due(second));
        assertThat(storage.due(due(second).due(), 10)).containsExactly(due(first));
        assertThat(storage.due(due(second).due().plus(1, ChronoUnit.MICROS), 10))
                .containsExactly(due(first), due(second));
    }

    @Test
    final void whatIsDueFollowsTheClocksOfTheTicket() {
        Ticket opened = append(scribe.open(START)).ticket();
        Ticket sooner =
                append(scribe.then(opened, START.plusSeconds(1), high())).ticket();
        assertThat(due(sooner).due()).isBefore(due(opened).due());
        assertThat(storage.due(FAR_OFF, 10)).containsExactly(due(sooner));

        Instant late = due(sooner).due().plusSeconds(1);
        Ticket breached = append(scribe.settle(sooner, late)).ticket();
        assertThat(storage.due(FAR_OFF, 10)).containsExactly(due(breached));

        Ticket waiting = append(scribe.then(breached, late, new Command.AwaitCustomer("Which screen?")))
                .ticket();
        assertThat(waiting.time().wakeUp()).isEmpty();
        assertThat(storage.due(FAR_OFF, 10)).isEmpty();
    }
}
