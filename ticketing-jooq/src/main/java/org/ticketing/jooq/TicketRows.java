package org.ticketing.jooq;

import static org.ticketing.jooq.schema.Tables.TICKETING_TICKET;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.ticketing.jackson.LogJson;
import org.ticketing.ticket.Ticket;
import org.ticketing.view.Sort;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.Key;
import org.ticketing.vocabulary.TicketId;

/** Tickets as their logs leave them. */
record TicketRows(DSLContext dsl) {

    Optional<Ticket> find(DeskId desk, TicketId id) {
        return dsl.select(TICKETING_TICKET.STATE)
                .from(TICKETING_TICKET)
                .where(TICKETING_TICKET.DESK.eq(desk.value()))
                .and(TICKETING_TICKET.TICKET.eq(id.value()))
                .fetchOptional(TICKETING_TICKET.STATE)
                .map(TicketRows::read);
    }

    static Ticket read(String state) {
        return UnreadableRow.read(state, LogJson::readTicket);
    }

    /** The row of a ticket, if there is one. */
    record Found(Optional<Record> row) {

        /** Whether the row tells in every column what the ticket is. */
        boolean tells(Ticket ticket) {
            return row.filter(found -> whole(ticket).entrySet().stream()
                            .allMatch(column -> column.getKey().equals(TICKETING_TICKET.STATE)
                                    ? isStateOf(ticket, found)
                                    : Objects.equals(found.get(column.getKey()), column.getValue())))
                    .isPresent();
        }

        /** Read, not compared as text: an older form of the same is as good. */
        private static boolean isStateOf(Ticket ticket, Record found) {
            try {
                return read(found.get(TICKETING_TICKET.STATE)).equals(ticket);
            } catch (UnreadableRow e) {
                return false;
            }
        }
    }

    /** Keeps everybody else from changing a ticket until the end of the transaction. */
    Found lock(DeskId desk, TicketId id) {
        return new Found(dsl.select(TICKETING_TICKET.fields())
                .from(TICKETING_TICKET)
                .where(TICKETING_TICKET.DESK.eq(desk.value()))
                .and(TICKETING_TICKET.TICKET.eq(id.value()))
                .forUpdate()
                .fetchOptional()
                .map(row -> row));
    }

    /** Puts what the ticket is in the place of what was found. */
    void replace(Ticket ticket, Found found) {
        if (found.row().isEmpty()) {
            insert(ticket);
        } else {
            dsl.update(TICKETING_TICKET)
                    .set(whole(ticket))
                    .where(TICKETING_TICKET.DESK.eq(ticket.desk().value()))
                    .and(TICKETING_TICKET.TICKET.eq(ticket.id().value()))
                    .execute();
        }
    }

    void insert(Ticket ticket) {
        dsl.insertInto(TICKETING_TICKET).set(whole(ticket)).execute();
    }

    private static Map<Field<?>, @Nullable Object> whole(Ticket ticket) {
        Map<Field<?>, @Nullable Object> row = changeable(ticket);
        row.put(TICKETING_TICKET.DESK, ticket.desk().value());
        row.put(TICKETING_TICKET.TICKET, ticket.id().value());
        row.put(TICKETING_TICKET.CODE, ticket.code());
        row.put(TICKETING_TICKET.CHANNEL, ticket.opening().channel());
        row.put(TICKETING_TICKET.ORGANISATION, ticket.opening().organisation().value());
        row.put(TICKETING_TICKET.REQUESTER, ticket.opening().requester().value());
        row.put(TICKETING_TICKET.OPENER, ticket.opening().opener().value());
        return row;
    }

    /** Whether the ticket was still at the version that the change begins at. */
    boolean update(Ticket ticket, long fromVersion) {
        return dsl.update(TICKETING_TICKET)
                        .set(changeable(ticket))
                        .where(TICKETING_TICKET.DESK.eq(ticket.desk().value()))
                        .and(TICKETING_TICKET.TICKET.eq(ticket.id().value()))
                        .and(TICKETING_TICKET.VERSION.eq(fromVersion))
                        .execute()
                == 1;
    }

    private static Map<Field<?>, @Nullable Object> changeable(Ticket ticket) {
        Map<Field<?>, @Nullable Object> row = new HashMap<>();
        row.put(TICKETING_TICKET.VERSION, ticket.version());
        row.put(TICKETING_TICKET.CHANGED_AT, ticket.changedAt());
        row.put(TICKETING_TICKET.KIND, ticket.triage().kind());
        row.put(TICKETING_TICKET.PRIORITY, ticket.triage().priority());
        row.put(TICKETING_TICKET.AREA, ticket.triage().area());
        row.put(TICKETING_TICKET.PHASE, Key.of(ticket.phase()));
        row.put(TICKETING_TICKET.TURN, Key.of(ticket.turn()));
        row.put(
                TICKETING_TICKET.ASSIGNEE,
                ticket.progress().assignee() == null
                        ? null
                        : ticket.progress().assignee().value());
        row.put(TICKETING_TICKET.NEXT_DUE, Sort.nextDue(ticket).orElse(null));
        row.put(TICKETING_TICKET.STATE, LogJson.write(ticket));
        return row;
    }
}
