package org.ticketing.jooq;

import static org.ticketing.jooq.schema.Tables.TICKETING_READ;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.ticketing.storage.ReadQuery;
import org.ticketing.storage.TicketRead;
import org.ticketing.vocabulary.ChatId;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.Key;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TicketId;

/** Who was shown words of which ticket, or live chat: the id of either stands in one column, and what was shown tells which it is. */
record ReadRows(DSLContext dsl) {

    /** In one statement. */
    void add(DeskId desk, List<TicketRead> reads) {
        if (reads.isEmpty()) {
            return;
        }
        var insert = dsl.insertInto(
                TICKETING_READ,
                TICKETING_READ.DESK,
                TICKETING_READ.READ_ID,
                TICKETING_READ.READ_AT,
                TICKETING_READ.PERSON,
                TICKETING_READ.TICKET,
                TICKETING_READ.CHANNEL,
                TICKETING_READ.SHOWN);
        for (TicketRead read : reads) {
            insert = insert.values(
                    desk.value(),
                    read.id(),
                    read.at(),
                    read.by().value(),
                    of(read),
                    read.channel(),
                    Key.of(read.shown()));
        }
        insert.execute();
    }

    List<TicketRead> reads(DeskId desk, ReadQuery query) {
        Condition asked = DSL.and(
                query.by()
                        .map(person -> TICKETING_READ.PERSON.eq(person.value()))
                        .orElse(DSL.noCondition()),
                query.ticket()
                        .map(ticket -> TICKETING_READ.TICKET.eq(ticket.value()))
                        .orElse(DSL.noCondition()),
                query.before().map(TICKETING_READ.READ_ID::lt).orElse(DSL.noCondition()));
        return dsl.select(
                        TICKETING_READ.READ_ID,
                        TICKETING_READ.READ_AT,
                        TICKETING_READ.PERSON,
                        TICKETING_READ.TICKET,
                        TICKETING_READ.CHANNEL,
                        TICKETING_READ.SHOWN)
                .from(TICKETING_READ)
                .where(TICKETING_READ.DESK.eq(desk.value()))
                .and(asked)
                .orderBy(TICKETING_READ.READ_ID.desc())
                .limit(query.limit())
                .fetch(row -> read(
                        row.value1(),
                        row.value2(),
                        new PersonId(row.value3()),
                        row.value4(),
                        row.value5(),
                        UnreadableRow.read(row.value6(), ReadRows::shown)));
    }

    private static TicketRead read(UUID id, Instant at, PersonId by, UUID of, String channel, TicketRead.Shown shown) {
        return shown == TicketRead.Shown.CHAT
                ? TicketRead.ofChat(id, at, by, new ChatId(of), channel)
                : new TicketRead(id, at, by, new TicketId(of), channel, shown);
    }

    private static UUID of(TicketRead read) {
        TicketId ticket = read.ticket();
        return ticket == null ? Objects.requireNonNull(read.chat()).value() : ticket.value();
    }

    private static TicketRead.Shown shown(String key) {
        return TicketRead.Shown.valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    void delete(DeskId desk, TicketId ticket) {
        delete(desk, ticket.value());
    }

    void delete(DeskId desk, ChatId chat) {
        delete(desk, chat.value());
    }

    private void delete(DeskId desk, UUID of) {
        dsl.deleteFrom(TICKETING_READ)
                .where(TICKETING_READ.DESK.eq(desk.value()))
                .and(TICKETING_READ.TICKET.eq(of))
                .execute();
    }
}
