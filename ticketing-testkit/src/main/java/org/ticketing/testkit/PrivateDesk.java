package org.ticketing.testkit;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ticketing.Desk;
import org.ticketing.Session;
import org.ticketing.Ticketing;
import org.ticketing.attachment.NewFile;
import org.ticketing.attachment.Upload;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.storage.Storage;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.Ticket;
import org.ticketing.ticket.TicketEvent;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.TicketId;

/** A desk that looks after personal data, and takes files, over one store, with a clock that is set. */
final class PrivateDesk {

    static final Instant START = Instant.parse("2026-11-09T11:00:00Z");

    final SupportPolicy policy;
    final DeskId id;
    final SettableClock clock = new SettableClock(START);
    final Storage storage;
    final Ticketing ticketing;

    PrivateDesk(Storage storage) {
        this(storage, SmallDesk.withAttachments("private"));
    }

    PrivateDesk(Storage storage, SupportPolicy policy) {
        this.policy = policy;
        this.id = policy.desk();
        this.storage = storage;
        this.ticketing = Ticketing.builder()
                .storage(storage)
                .desk(policy)
                .clock(clock)
                .typeDetector(SmallDesk::typeOf)
                .build();
    }

    Desk desk() {
        return ticketing.desk(id.value());
    }

    Session customer(String person) {
        clock.advance(Duration.ofMillis(1));
        return desk().as(SmallDesk.customer(person, "school"));
    }

    Session agent(String person) {
        clock.advance(Duration.ofMillis(1));
        return desk().as(SmallDesk.agent(person));
    }

    TicketId opened(String person, String kind) {
        return customer(person)
                .open(new Command.Open(kind, "A title by " + person, "A description"))
                .ticket();
    }

    /** A text that somebody uploads. */
    static Upload upload(Session session, String name, String content) {
        return session.files()
                .upload(NewFile.named(name), new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    Ticket ticket(TicketId ticket) {
        return storage.ticket(id, ticket).orElseThrow();
    }

    /** Everything that the clocks of a ticket did, with its instants. */
    List<List<Object>> clocks(TicketId ticket) {
        return storage.log(id, ticket).stream()
                .filter(recorded -> recorded.event() instanceof TicketEvent.Clocked)
                .map(recorded -> List.<Object>of(recorded.at(), recorded.event()))
                .toList();
    }
}
