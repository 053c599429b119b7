package org.ticketing.storage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ticketing.audit.RecordedTicket;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Domains;
import org.ticketing.ticket.Ticket;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.TicketId;

/** Everything that a store has recorded at a desk: for audits, for what-if, for exports. */
public final class RecordedTickets {

    private static final int PAGE = 100;
    private static final Domains NO_DOMAINS = new Domains(Map.of());

    private RecordedTickets() {}

    /** The tickets of a desk, the newest first, read a few at a time; those opened meanwhile are not among them. */
    public static Stream<RecordedTicket> of(Storage storage, DeskId desk) {
        return Stream.iterate(
                        page(storage, desk, Optional.empty()),
                        page -> !page.isEmpty(),
                        page -> page(
                                storage,
                                desk,
                                Optional.of(page.get(page.size() - 1).id())))
                .flatMap(List::stream)
                .map(ticket -> new RecordedTicket(ticket.id(), storage.log(desk, ticket.id())));
    }

    private static List<Ticket> page(Storage storage, DeskId desk, Optional<TicketId> before) {
        return storage.list(desk, new TicketQuery(Condition.always(), NO_DOMAINS, before, PAGE));
    }
}
