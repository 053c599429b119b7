package org.ticketing.jooq;

import static org.ticketing.jooq.schema.Tables.TICKETING_TICKET;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.ticketing.condition.Fact;
import org.ticketing.jackson.LogJson;
import org.ticketing.storage.Change;
import org.ticketing.ticket.Remains;
import org.ticketing.ticket.Ticket;
import org.ticketing.ticket.TicketEvent;
import org.ticketing.view.Sort;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.Key;
import org.ticketing.vocabulary.TicketId;

/** Tickets as their logs leave them. */
record TicketRows(DSLContext dsl) {

    Optional<Ticket> find(DeskId desk, TicketId id) {
        return new Rendered(dsl)
                        .fetch(
                                "ticket",
                                () -> dsl.select(TICKETING_TICKET.STATE)
                                        .from(TICKETING_TICKET)
                                        .where(TICKETING_TICKET.DESK.eq(desk.value()))
                                        .and(TICKETING_TICKET.TICKET.eq(id.value())),
                                desk.value(),
                                id.value())
                        .stream()
                        .map(row -> read(row.value1()))
                        .findFirst();
    }

    /** Those of these tickets that there are. */
    Map<UUID, Ticket> all(DeskId desk, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : dsl.select(TICKETING_TICKET.TICKET, TICKETING_TICKET.STATE)
                        .from(TICKETING_TICKET)
                        .where(TICKETING_TICKET.DESK.eq(desk.value()))
                        .and(Ids.of(dsl, ids).in(TICKETING_TICKET.TICKET))
                        .fetchMap(TICKETING_TICKET.TICKET, row -> read(row.value2()));
    }

    /** Tickets that have been at their end the longest, with something to erase. */
    List<TicketId> ended(DeskId desk, String kind, Instant before, int limit) {
        return dsl
                .select(TICKETING_TICKET.TICKET)
                .from(TICKETING_TICKET)
                .where(TICKETING_TICKET.DESK.eq(desk.value()))
                .and(TICKETING_TICKET.KIND.eq(kind))
                .and(TICKETING_TICKET.KEPT_SINCE.lt(before))
                .orderBy(TICKETING_TICKET.KEPT_SINCE, TICKETING_TICKET.TICKET)
                .limit(limit)
                .fetch(TICKETING_TICKET.TICKET)
                .stream()
                .map((UUID id) -> new TicketId(id))
                .toList();
    }

    static Ticket read(String state) {
        return UnreadableRow.read(state, LogJson::readTicket);
    }

    /** The row of a ticket, if there is one. */
    record Found(Optional<Record> row) {

        /** Whether the row tells in every column what the ticket is. */
        boolean tells(Ticket ticket, TicketEvent last) {
            return row.filter(found -> whole(ticket, last).entrySet().stream()
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
    void replace(Ticket ticket, TicketEvent last, Found found) {
        if (found.row().isEmpty()) {
            insert(ticket, last);
        } else {
            dsl.update(TICKETING_TICKET)
                    .set(whole(ticket, last))
                    .where(TICKETING_TICKET.DESK.eq(ticket.desk().value()))
                    .and(TICKETING_TICKET.TICKET.eq(ticket.id().value()))
                    .execute();
        }
    }

    void insert(Ticket ticket, TicketEvent last) {
        dsl.insertInto(TICKETING_TICKET).set(whole(ticket, last)).execute();
    }

    private static Map<Field<?>, @Nullable Object> whole(Ticket ticket, TicketEvent last) {
        Map<Field<?>, @Nullable Object> row = changeable(ticket, last);
        row.put(TICKETING_TICKET.DESK, ticket.desk().value());
        row.put(TICKETING_TICKET.TICKET, ticket.id().value());
        row.put(TICKETING_TICKET.CODE, ticket.code());
        row.put(TICKETING_TICKET.CHANNEL, ticket.opening().channel());
        row.put(TICKETING_TICKET.ORGANISATION, ticket.opening().organisation().value());
        row.put(TICKETING_TICKET.REQUESTER, ticket.opening().requester().value());
        row.put(TICKETING_TICKET.OPENER, ticket.opening().opener().value());
        row.put(TICKETING_TICKET.OPENED_AT, ticket.opening().at());
        return row;
    }

    /** Whether the ticket was still at the version that the change begins at. */
    boolean update(Change change) {
        Ticket ticket = change.ticket();
        return dsl.update(TICKETING_TICKET)
                        .set(changeable(ticket, change.last()))
                        .where(TICKETING_TICKET.DESK.eq(ticket.desk().value()))
                        .and(TICKETING_TICKET.TICKET.eq(ticket.id().value()))
                        .and(TICKETING_TICKET.VERSION.eq(change.fromVersion()))
                        .execute()
                == 1;
    }

    private static Map<Field<?>, @Nullable Object> changeable(Ticket ticket, TicketEvent last) {
        Map<Field<?>, @Nullable Object> row = new HashMap<>();
        row.put(TICKETING_TICKET.VERSION, ticket.version());
        row.put(TICKETING_TICKET.CHANGED_AT, ticket.changedAt());
        row.put(TICKETING_TICKET.KIND, ticket.triage().kind());
        row.put(TICKETING_TICKET.PRIORITY, ticket.triage().priority());
        row.put(TICKETING_TICKET.COMPLEXITY, ticket.triage().complexity());
        row.put(TICKETING_TICKET.AREA, ticket.triage().area());
        row.put(TICKETING_TICKET.PHASE, Key.of(ticket.phase()));
        row.put(TICKETING_TICKET.TURN, Key.of(ticket.turn()));
        row.put(
                TICKETING_TICKET.ASSIGNEE,
                ticket.progress().assignee() == null
                        ? null
                        : ticket.progress().assignee().value());
        row.put(TICKETING_TICKET.NEXT_DUE, Sort.nextDue(ticket).orElse(null));
        row.put(TICKETING_TICKET.ENDED_AT, ticket.progress().endedAt().orElse(null));
        row.put(TICKETING_TICKET.KEPT_SINCE, Remains.keptSince(ticket, last).orElse(null));
        row.put(TICKETING_TICKET.RATING, ticket.value(Fact.RATING));
        row.put(TICKETING_TICKET.FOLLOWS, ticket.value(Fact.FOLLOWS));
        row.put(TICKETING_TICKET.TAGS, ticket.aftermath().tagLine());
        row.put(TICKETING_TICKET.STATE, LogJson.write(ticket));
        return row;
    }
}
