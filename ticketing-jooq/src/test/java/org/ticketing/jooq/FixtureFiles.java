package org.ticketing.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ticketing.Session;
import org.ticketing.Ticketing;
import org.ticketing.attachment.NewFile;
import org.ticketing.attachment.Upload;
import org.ticketing.notification.Occasion;
import org.ticketing.storage.Selection;
import org.ticketing.storage.TicketQuery;
import org.ticketing.testkit.SettableClock;
import org.ticketing.testkit.SmallDesk;
import org.ticketing.view.Sort;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TicketId;

/** What a {@link Fixture} holds of files, one saved with an entry and one that waits for its own, and of what is silenced. */
final class FixtureFiles {

    private static final PersonId PEPE = new PersonId("pepe");
    private static final byte[] CONTENT = "It's \"odd\" \\ 😀\u0000".getBytes(StandardCharsets.UTF_8);

    private FixtureFiles() {}

    static void write(JooqStorage storage, SettableClock clock) {
        Session pepe = at(storage, clock);
        Upload saved = pepe.files().upload(NewFile.named("It's \"odd\" 😀"), new ByteArrayInputStream(CONTENT));
        pepe.attaching(List.of(saved.id())).note(closed(storage), "With a file");
        pepe.files().upload(NewFile.named("It waits"), new ByteArrayInputStream(CONTENT));
        storage.personalRecords().silence(new DeskId("small"), PEPE, Set.of(Occasion.CLOSED, Occasion.DATE_PROMISED));
    }

    /** Before there was a place for them none were kept; the code of today keeps them there too. */
    static void require(JooqStorage storage, DeskId desk, SettableClock clock, boolean before) {
        if (before) {
            assertThat(storage.attachments().uploadsBy(desk, PEPE)).isEmpty();
            write(storage, clock);
        }
        assertThat(storage.personalRecords().silenced(desk, PEPE))
                .containsExactlyInAnyOrder(Occasion.CLOSED, Occasion.DATE_PROMISED);
        Upload waiting = storage.attachments().uploadsBy(desk, PEPE).get(0);
        assertThat(waiting.name()).isEqualTo("It waits");
        assertThat(storage.attachments().piece(desk, waiting.id(), 0)).contains(CONTENT);
        Session pepe = at(storage, clock);
        TicketId ticket = closed(storage);
        assertThat(pepe.read(ticket).entries())
                .flatMap(entry -> entry.attachments())
                .singleElement()
                .satisfies(file -> {
                    assertThat(file.name()).isEqualTo(Optional.of("It's \"odd\" 😀"));
                    assertThat(storage.attachments().piece(desk, file.id(), 0)).contains(CONTENT);
                });
    }

    /** The oldest ticket, which is closed: a note in another would do what falls due in it. */
    private static TicketId closed(JooqStorage storage) {
        return storage.list(new DeskId("small"), TicketQuery.first(Selection.ALL, Sort.NEWEST_FIRST, 10))
                .getLast()
                .id();
    }

    private static Session at(JooqStorage storage, SettableClock clock) {
        return Ticketing.builder()
                .storage(storage)
                .desk(SmallDesk.withAttachments("small"))
                .clock(clock)
                .typeDetector(SmallDesk::typeOf)
                .build()
                .desk("small")
                .as(SmallDesk.agent(PEPE.value()));
    }
}
