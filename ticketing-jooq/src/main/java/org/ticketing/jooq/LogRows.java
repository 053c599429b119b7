package org.ticketing.jooq;

import static org.ticketing.jooq.schema.Tables.TICKETING_EVENT;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.Row7;
import org.jooq.SelectSeekStep1;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.ticketing.jackson.LogJson;
import org.ticketing.ticket.Recorded;
import org.ticketing.ticket.Ticket;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TicketId;

/** The events of tickets. */
record LogRows(DSLContext dsl) {

    List<Recorded> log(DeskId desk, TicketId id) {
        return new Rendered(dsl)
                .fetch("log", () -> select(desk, id), desk.value(), id.value())
                .map(LogRows::recorded);
    }

    /** As it is now, whatever the transaction has seen before of others. */
    List<Recorded> latest(DeskId desk, TicketId id) {
        return select(desk, id).forUpdate().fetch(LogRows::recorded);
    }

    private SelectSeekStep1<Record4<Long, Instant, String, String>, Long> select(DeskId desk, TicketId id) {
        return dsl.select(
                        TICKETING_EVENT.SEQUENCE_NUMBER,
                        TICKETING_EVENT.HAPPENED_AT,
                        TICKETING_EVENT.BY_PERSON,
                        TICKETING_EVENT.BODY)
                .from(TICKETING_EVENT)
                .where(TICKETING_EVENT.DESK.eq(desk.value()))
                .and(TICKETING_EVENT.TICKET.eq(id.value()))
                .orderBy(TICKETING_EVENT.SEQUENCE_NUMBER);
    }

    private static Recorded recorded(Record4<Long, Instant, String, String> row) {
        return recorded(row.value1(), row.value2(), row.value3(), row.value4());
    }

    /** Tells in one batch those events otherwise that are told otherwise now. */
    void rewrite(Ticket ticket, List<Recorded> before, List<Recorded> now) {
        Set<Recorded> known = new HashSet<>(before);
        Object[][] rows = now.stream()
                .filter(recorded -> !known.contains(recorded))
                .map(recorded -> new Object[] {
                    recorded.by() == null ? null : recorded.by().value(),
                    LogJson.write(recorded.event()),
                    ticket.desk().value(),
                    ticket.id().value(),
                    recorded.sequence()
                })
                .toArray(Object[][]::new);
        if (rows.length > 0) {
            dsl.batch(dsl.update(TICKETING_EVENT)
                            .set(TICKETING_EVENT.BY_PERSON, (String) null)
                            .set(TICKETING_EVENT.BODY, (String) null)
                            .where(TICKETING_EVENT.DESK.eq((String) null))
                            .and(TICKETING_EVENT.TICKET.eq((UUID) null))
                            .and(TICKETING_EVENT.SEQUENCE_NUMBER.eq((Long) null)))
                    .bind(rows)
                    .execute();
        }
    }

    static Recorded recorded(long sequence, Instant at, @Nullable String by, String body) {
        return new Recorded(
                sequence, at, by == null ? null : new PersonId(by), UnreadableRow.read(body, LogJson::readEvent));
    }

    /** Adds events in one statement. */
    void add(Ticket ticket, List<Recorded> events) {
        dsl.insertInto(
                        TICKETING_EVENT,
                        TICKETING_EVENT.DESK,
                        TICKETING_EVENT.TICKET,
                        TICKETING_EVENT.SEQUENCE_NUMBER,
                        TICKETING_EVENT.HAPPENED_AT,
                        TICKETING_EVENT.BY_PERSON,
                        TICKETING_EVENT.EVENT_TYPE,
                        TICKETING_EVENT.BODY)
                .valuesOfRows(events.stream().map(event -> row(ticket, event)).toList())
                .execute();
    }

    private static Row7<String, UUID, Long, Instant, String, String, String> row(Ticket ticket, Recorded recorded) {
        PersonId by = recorded.by();
        return DSL.row(
                DSL.val(ticket.desk().value(), TICKETING_EVENT.DESK),
                DSL.val(ticket.id().value(), TICKETING_EVENT.TICKET),
                DSL.val(recorded.sequence(), TICKETING_EVENT.SEQUENCE_NUMBER),
                DSL.val(recorded.at(), TICKETING_EVENT.HAPPENED_AT),
                DSL.val(by == null ? null : by.value(), TICKETING_EVENT.BY_PERSON),
                DSL.val(LogJson.type(recorded.event()), TICKETING_EVENT.EVENT_TYPE),
                DSL.val(LogJson.write(recorded.event()), TICKETING_EVENT.BODY));
    }
}
