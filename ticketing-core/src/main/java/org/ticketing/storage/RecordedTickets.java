package org.ticketing.storage;

import java.util.List;
import java.util.stream.Stream;
import org.ticketing.audit.RecordedTicket;
import org.ticketing.condition.Domains;
import org.ticketing.view.Sort;
import org.ticketing.vocabulary.DeskId;

/** Everything that a store has recorded at a desk: for audits, for what-if, for exports. */
public final class RecordedTickets {

    private static final int PAGE = 100;

    private RecordedTickets() {}

    /** The tickets of a desk, the newest first, read a few at a time; those opened meanwhile are not among them. */
    public static Stream<RecordedTicket> of(Storage storage, DeskId desk) {
        TicketQuery first = TicketQuery.first(Selection.ALL, Sort.NEWEST_FIRST, PAGE);
        return Stream.iterate(
                        storage.list(desk, first),
                        page -> !page.isEmpty(),
                        page -> storage.list(
                                desk, first.after(Sort.NEWEST_FIRST.place(page.get(page.size() - 1), Domains.NONE))))
                .flatMap(List::stream)
                .map(ticket -> new RecordedTicket(ticket.id(), storage.log(desk, ticket.id())));
    }
}
