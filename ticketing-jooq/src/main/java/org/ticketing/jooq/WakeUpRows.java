package org.ticketing.jooq;

import static org.ticketing.jooq.schema.Tables.TICKETING_WAKE_UP;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.ticketing.storage.DueTicket;
import org.ticketing.ticket.Ticket;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.TicketId;

/** When something of a ticket falls due next. The one table that is read across desks. */
record WakeUpRows(DSLContext dsl) {

    List<DueTicket> due(Instant before, int limit) {
        return dsl.select(TICKETING_WAKE_UP.DESK, TICKETING_WAKE_UP.TICKET, TICKETING_WAKE_UP.DUE)
                .from(TICKETING_WAKE_UP)
                .where(TICKETING_WAKE_UP.DUE.lt(before))
                .orderBy(TICKETING_WAKE_UP.DUE, TICKETING_WAKE_UP.DESK, TICKETING_WAKE_UP.TICKET)
                .limit(limit)
                .fetch(row -> new DueTicket(new DeskId(row.value1()), new TicketId(row.value2()), row.value3()));
    }

    /** Whether the wake-up of a ticket is where its clocks say. */
    boolean tells(Ticket ticket) {
        return dsl.select(TICKETING_WAKE_UP.DUE)
                .from(TICKETING_WAKE_UP)
                .where(TICKETING_WAKE_UP.DESK.eq(ticket.desk().value()))
                .and(TICKETING_WAKE_UP.TICKET.eq(ticket.id().value()))
                .fetchOptional(TICKETING_WAKE_UP.DUE)
                .equals(due(ticket));
    }

    /** Cut, not rounded: a wake-up that comes too early finds nothing to do, one that comes too late is late. */
    private static Optional<Instant> due(Ticket ticket) {
        return ticket.time().wakeUp().map(at -> at.truncatedTo(ChronoUnit.MICROS));
    }

    /** Puts the wake-up of a ticket where its clocks say now; nobody else does, since its row in the tickets is locked. */
    void set(Ticket ticket) {
        Optional<Instant> due = due(ticket);
        if (due.isEmpty()) {
            dsl.deleteFrom(TICKETING_WAKE_UP)
                    .where(TICKETING_WAKE_UP.DESK.eq(ticket.desk().value()))
                    .and(TICKETING_WAKE_UP.TICKET.eq(ticket.id().value()))
                    .execute();
        } else {
            dsl.insertInto(TICKETING_WAKE_UP)
                    .set(TICKETING_WAKE_UP.DESK, ticket.desk().value())
                    .set(TICKETING_WAKE_UP.TICKET, ticket.id().value())
                    .set(TICKETING_WAKE_UP.DUE, due.get())
                    .onDuplicateKeyUpdate()
                    .set(TICKETING_WAKE_UP.DUE, due.get())
                    .execute();
        }
    }
}
