package org.ticketing.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ticketing.storage.Change;
import org.ticketing.storage.DueTicket;
import org.ticketing.storage.Receipt;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.Recorded;
import org.ticketing.ticket.Ticket;
import org.ticketing.vocabulary.TicketId;

/** What every store must do with tickets, their logs and their numbers. */
abstract class TicketRules extends StoreUnderTest {

    @Test
    final void aNumberIsNeverGivenTwice() throws Exception {
        List<Long> numbers = new ArrayList<>();
        inParallel(() -> IntStream.range(0, 100)
                        .mapToObj(i -> storage.nextNumber(desk))
                        .toList())
                .forEach(numbers::addAll);

        assertThat(numbers).hasSize(200).doesNotHaveDuplicates().allMatch(number -> number > 0);
    }

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
                    .containsExactly(late.ticket().wakeUp().orElseThrow());
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    final void aLongLogComesBackInItsOrder() {
        List<Recorded> appended = new ArrayList<>();
        Change last = append(scribe.open(START));
        appended.addAll(last.events());
        for (int i = 1; i <= 12; i++) {
            last = append(scribe.then(last.ticket(), START, new Command.Note("Note " + i)));
            appended.addAll(last.events());
        }

        assertThat(appended).hasSizeGreaterThan(12);
        assertThat(storage.log(desk, last.ticket().id())).isEqualTo(appended);
    }

    @Test
    final void codesThatDifferInCaseAreDifferentCodes() {
        Ticket upper = append(scribe.open("SD-1", START)).ticket();
        Ticket lower = append(scribe.open("sd-1", START)).ticket();

        assertThat(all(desk)).containsExactly(lower, upper);
    }
}
