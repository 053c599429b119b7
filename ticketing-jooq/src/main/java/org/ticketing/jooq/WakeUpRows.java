package org.ticketing.jooq;

import static org.ticketing.jooq.schema.Tables.TICKETING_WAKE_UP;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.SelectForUpdateStep;
import org.jooq.impl.DSL;
import org.ticketing.storage.Claim;
import org.ticketing.storage.DueTicket;
import org.ticketing.ticket.Ticket;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.TicketId;

/** When something of a ticket falls due next, and until when a runner has claimed it. Looked through across desks. */
record WakeUpRows(DSLContext dsl) {

    List<DueTicket> due(Instant before, int limit) {
        return due(TICKETING_WAKE_UP.DUE.lt(before), limit).fetch(WakeUpRows::dueTicket);
    }

    /** To be called in a transaction; what another one is claiming is passed over. */
    List<DueTicket> claim(Claim claim) {
        Condition unclaimed =
                TICKETING_WAKE_UP.CLAIMED_UNTIL.isNull().or(TICKETING_WAKE_UP.CLAIMED_UNTIL.le(claim.now()));
        List<DueTicket> claimed = due(TICKETING_WAKE_UP.DUE.lt(claim.before()).and(unclaimed), claim.limit())
                .forUpdate()
                .skipLocked()
                .fetch(WakeUpRows::dueTicket);
        byDesk(claimed)
                .forEach((desk, ids) -> dsl.update(TICKETING_WAKE_UP)
                        .set(TICKETING_WAKE_UP.CLAIMED_UNTIL, claim.until())
                        .where(TICKETING_WAKE_UP.DESK.eq(desk.value()))
                        .and(Ids.of(dsl, ids).in(TICKETING_WAKE_UP.TICKET))
                        .execute());
        return claimed;
    }

    static Map<DeskId, List<UUID>> byDesk(List<DueTicket> due) {
        return due.stream()
                .collect(Collectors.groupingBy(
                        DueTicket::desk,
                        LinkedHashMap::new,
                        Collectors.mapping(each -> each.ticket().value(), Collectors.toList())));
    }

    private SelectForUpdateStep<Record3<String, UUID, Instant>> due(Condition condition, int limit) {
        return dsl.select(TICKETING_WAKE_UP.DESK, TICKETING_WAKE_UP.TICKET, TICKETING_WAKE_UP.DUE)
                .from(TICKETING_WAKE_UP)
                .where(condition)
                .orderBy(TICKETING_WAKE_UP.DUE, TICKETING_WAKE_UP.DESK, TICKETING_WAKE_UP.TICKET)
                .limit(limit);
    }

    private static DueTicket dueTicket(Record3<String, UUID, Instant> row) {
        return new DueTicket(new DeskId(row.value1()), new TicketId(row.value2()), row.value3());
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
        return ticket.wakeUp().map(at -> at.truncatedTo(ChronoUnit.MICROS));
    }

    /**
     * Puts the wake-up of a ticket where its clocks say now, and ends a claim of it; nobody else does, since its row in the
     * tickets is locked.
     */
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
                    .set(TICKETING_WAKE_UP.CLAIMED_UNTIL, DSL.castNull(TICKETING_WAKE_UP.CLAIMED_UNTIL))
                    .execute();
        }
    }
}
