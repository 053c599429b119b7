package org.ticketing.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.ticketing.audit.RecordedTicket;
import org.ticketing.storage.DueTicket;
import org.ticketing.storage.RecordedTickets;
import org.ticketing.ticket.Decider;
import org.ticketing.ticket.Ticket;
import org.ticketing.view.History;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.TextId;

/** What a store keeps of the small desk, looked through from end to end. */
record Books(JooqStorage storage) {

    private static final DeskId DESK = new DeskId("small");
    private static final Instant FAR_OFF = Instant.parse("2100-01-01T00:00:00Z");

    /** Nothing is half: every log tells its row, every text that it names is there, every wake-up is where clocks say. */
    void requireSound() {
        List<DueTicket> due = new ArrayList<>();
        for (RecordedTicket recorded : tickets()) {
            Ticket row = storage.ticket(DESK, recorded.id()).orElseThrow();
            assertThat(Decider.fold(recorded.id(), DESK, recorded.log()))
                    .as("the log of %s", row.code())
                    .isEqualTo(row);
            assertThat(textsOf(recorded)).as("the texts of %s", row.code()).doesNotContainNull();
            row.wakeUp().ifPresent(at -> due.add(new DueTicket(DESK, row.id(), at)));
        }
        assertThat(storage.due(FAR_OFF, Integer.MAX_VALUE))
                .isEqualTo(due.stream()
                        .sorted(Comparator.comparing(DueTicket::due)
                                .thenComparing(each -> each.ticket().value()))
                        .toList());
        assertThat(storage.rebuild(DESK))
                .satisfies(rebuilt ->
                        assertThat(rebuilt.wasSound()).as("%s", rebuilt).isTrue());
    }

    /** All that people wrote, as often as the logs name it. */
    List<String> texts() {
        return tickets().stream().flatMap(ticket -> textsOf(ticket).stream()).toList();
    }

    private List<String> textsOf(RecordedTicket ticket) {
        List<TextId> ids = new History(ticket.log()).textIds();
        Map<TextId, String> texts = storage.texts(DESK, ids);
        return ids.stream().map(texts::get).toList();
    }

    private List<RecordedTicket> tickets() {
        return RecordedTickets.of(storage, DESK).toList();
    }
}
