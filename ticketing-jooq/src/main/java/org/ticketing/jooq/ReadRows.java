package org.ticketing.jooq;

import static org.ticketing.jooq.schema.Tables.TICKETING_READ;

import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.ticketing.storage.ReadQuery;
import org.ticketing.storage.TicketRead;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.Key;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TicketId;

/** Who was shown words of which ticket. */
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
                    read.ticket().value(),
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
                .fetch(row -> new TicketRead(
                        row.value1(),
                        row.value2(),
                        new PersonId(row.value3()),
                        new TicketId(row.value4()),
                        row.value5(),
                        UnreadableRow.read(row.value6(), ReadRows::shown)));
    }

    private static TicketRead.Shown shown(String key) {
        return TicketRead.Shown.valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    void delete(DeskId desk, TicketId ticket) {
        dsl.deleteFrom(TICKETING_READ)
                .where(TICKETING_READ.DESK.eq(desk.value()))
                .and(TICKETING_READ.TICKET.eq(ticket.value()))
                .execute();
    }
}
