package org.ticketing.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ticketing.condition.Condition;
import org.ticketing.storage.ReadQuery;
import org.ticketing.storage.TicketRead;
import org.ticketing.storage.TicketRead.Shown;
import org.ticketing.view.Page;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TicketId;

/** What every store must note of who was shown people's words. */
abstract class ReadRules extends StoreUnderTest {

    private static final DeskId SOME_DESK = new DeskId("private");

    private static ReadQuery all(int limit) {
        return new ReadQuery(Optional.empty(), Optional.empty(), Optional.empty(), limit);
    }

    @Test
    final void whateverTheVendorIsShownIsNoted() {
        PrivateDesk desk = new PrivateDesk(storage);
        TicketId ticket = desk.opened("ana", "question");
        desk.customer("ana").read(ticket);

        desk.agent("bia").read(ticket);
        desk.agent("dora").history(ticket);
        desk.agent("bia").list(Condition.always(), Optional.empty(), 10);
        desk.agent("bia").promises(ticket);
        desk.agent("bia").personalData().exportPerson("ana").tickets().get().forEach(held -> {});

        assertThat(storage.personalRecords().reads(desk.id, all(10)))
                .extracting(read -> read.by().value(), TicketRead::ticket, TicketRead::shown, TicketRead::channel)
                .containsExactly(
                        tuple("bia", ticket, Shown.EXPORT, "portal"),
                        tuple("bia", ticket, Shown.TITLE, "portal"),
                        tuple("dora", ticket, Shown.HISTORY, "portal"),
                        tuple("bia", ticket, Shown.DETAILS, "portal"));
        assertThat(storage.personalRecords().reads(other, all(10))).isEmpty();
    }

    @Test
    final void readsAreGivenByPersonAndTicketPageByPage() {
        List<TicketRead> noted = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            noted.add(new TicketRead(
                    Scribe.uuid(START.plusMillis(i / 2), i),
                    START.plusMillis(i / 2),
                    new PersonId(i % 3 == 0 ? "bia" : "Bia"),
                    new TicketId(Scribe.uuid(START, i % 2)),
                    "portal",
                    Shown.DETAILS));
        }
        storage.personalRecords().record(SOME_DESK, noted);

        List<TicketRead> latestFirst = noted.reversed();
        assertThat(storage.personalRecords().reads(SOME_DESK, all(5))).isEqualTo(latestFirst.subList(0, 5));
        assertThat(storage.personalRecords().reads(SOME_DESK, all(5).before(latestFirst.get(4))))
                .isEqualTo(latestFirst.subList(5, 10));
        ReadQuery ofBia = new ReadQuery(Optional.of(new PersonId("bia")), Optional.empty(), Optional.empty(), 100);
        assertThat(storage.personalRecords().reads(SOME_DESK, ofBia))
                .isEqualTo(latestFirst.stream()
                        .filter(read -> read.by().value().equals("bia"))
                        .toList());
        TicketId one = noted.get(1).ticket();
        ReadQuery ofBoth =
                new ReadQuery(Optional.of(new PersonId("bia")), Optional.ofNullable(one), Optional.empty(), 100);
        assertThat(storage.personalRecords().reads(SOME_DESK, ofBoth)).containsExactly(noted.get(9), noted.get(3));
    }

    @Test
    final void theDoorGivesReadsWithACursor() {
        PrivateDesk desk = new PrivateDesk(storage);
        TicketId ticket = desk.opened("ana", "question");
        for (int i = 0; i < 5; i++) {
            desk.agent("bia").read(ticket);
        }

        List<UUID> seen = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<TicketRead> page =
                    desk.agent("bia").personalData().reads(Optional.empty(), Optional.of(ticket), cursor, 2);
            page.items().forEach(read -> seen.add(read.id()));
            cursor = page.next();
        } while (cursor.isPresent());

        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }
}
