package org.ticketing.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ticketing.ticket.Ticket;
import org.ticketing.vocabulary.TicketId;

/** What every store must list. */
abstract class ListRules extends StoreUnderTest {

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
}
