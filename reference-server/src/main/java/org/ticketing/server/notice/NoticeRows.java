package org.ticketing.server.notice;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.unquotedName;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.ticketing.notification.Notice;
import org.ticketing.notification.Occasion;
import org.ticketing.server.outbox.OutboxTable;
import org.ticketing.server.outbox.Parcel;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TicketId;

/**
 * Notices as rows: those that are to go out, those that could not, and for a while those that went, so that one that is handed
 * out again is known.
 */
record NoticeRows(DSLContext dsl) {

    private static final OutboxTable OUTBOX = OutboxTable.of("server_notice", "notice_id");
    private static final Table<Record> NOTICE = OUTBOX.table();
    private static final Field<String> DESK = OutboxTable.DESK;
    private static final Field<String> ID = OUTBOX.id();
    private static final Field<Long> POSITION = field(unquotedName("feed_position"), SQLDataType.BIGINT);
    private static final Field<String> PERSON = OutboxTable.text("person");
    private static final Field<String> TICKET = OutboxTable.text("ticket");
    private static final Field<String> CODE = OutboxTable.text("code");
    private static final Field<String> OCCASION = OutboxTable.text("occasion");
    private static final Field<Instant> HAPPENED_AT = OutboxTable.instant("happened_at");

    private static final List<Field<?>> KEPT = Stream.concat(
                    OUTBOX.columns().stream(), Stream.of(POSITION, PERSON, TICKET, CODE, OCCASION, HAPPENED_AT))
            .toList();

    /** A notice that is to go out. */
    record Waiting(Parcel parcel, Notice notice) {

        String id() {
            return parcel.id();
        }
    }

    /** The same for the same notice, whenever it is asked. */
    static String id(Notice notice) {
        String name = notice.desk() + " " + notice.position() + " " + notice.to();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Keeps a notice, unless it is here already. One server at a time follows a desk, so nobody comes between. */
    void put(Notice notice, Instant now) {
        String id = id(notice);
        if (dsl.fetchExists(NOTICE, DESK.eq(notice.desk().value()).and(ID.eq(id)))) {
            return;
        }
        dsl.insertInto(NOTICE)
                .set(DESK, notice.desk().value())
                .set(ID, id)
                .set(POSITION, notice.position())
                .set(PERSON, notice.to().value())
                .set(TICKET, notice.ticket().toString())
                .set(CODE, notice.code())
                .set(OCCASION, notice.occasion().key())
                .set(HAPPENED_AT, notice.at())
                .set(OutboxTable.SINCE, now)
                .set(OutboxTable.TRIES, 0)
                .set(OutboxTable.NEXT_AT, now)
                .execute();
    }

    /** In the order in which they happened. */
    List<Waiting> due(Instant now, int limit) {
        return dsl.select(KEPT)
                .from(NOTICE)
                .where(OutboxTable.NEXT_AT.le(now))
                .orderBy(OutboxTable.NEXT_AT, DESK, POSITION, ID)
                .limit(limit)
                .fetch(NoticeRows::waiting);
    }

    /**
     * Takes a notice, so that no other server offers it too, and counts the try.
     *
     * @return whether it was still to be had
     */
    boolean claim(Waiting waiting, Instant until) {
        return OUTBOX.claim(dsl, waiting.parcel(), until);
    }

    /** It is not to be offered any more, sent or not to be sent. */
    void done(Waiting waiting, Instant now) {
        OUTBOX.done(dsl, waiting.parcel(), now);
    }

    void failed(Waiting waiting, Instant now, @Nullable Instant nextAt) {
        OUTBOX.failed(dsl, waiting.parcel(), now, nextAt);
    }

    /** Forgets what went out before an instant. */
    void forget(Instant before) {
        OUTBOX.forget(dsl, before);
    }

    /** What the mail server has not taken, the latest first. */
    List<Waiting> undelivered(DeskId desk) {
        return dsl.select(KEPT)
                .from(NOTICE)
                .where(DESK.eq(desk.value()).and(OutboxTable.FAILED_AT.isNotNull()))
                .orderBy(OutboxTable.FAILED_AT.desc(), POSITION.desc(), ID)
                .fetch(NoticeRows::waiting);
    }

    Optional<Waiting> undelivered(DeskId desk, String id) {
        return dsl.select(KEPT)
                .from(NOTICE)
                .where(DESK.eq(desk.value()).and(ID.eq(id)).and(OutboxTable.FAILED_AT.isNotNull()))
                .fetchOptional(NoticeRows::waiting);
    }

    /** Has a notice offered at once, as if it were new. */
    void again(Waiting waiting, Instant now) {
        OUTBOX.again(dsl, waiting.parcel(), now);
    }

    /** Everything that is here for somebody; those that went out too. */
    List<Waiting> of(DeskId desk, PersonId person) {
        return dsl.select(KEPT)
                .from(NOTICE)
                .where(DESK.eq(desk.value()).and(PERSON.eq(person.value())))
                .orderBy(POSITION)
                .fetch(NoticeRows::waiting);
    }

    void erase(DeskId desk, PersonId person) {
        dsl.deleteFrom(NOTICE)
                .where(DESK.eq(desk.value()).and(PERSON.eq(person.value())))
                .execute();
    }

    private static Waiting waiting(Record row) {
        Notice notice = new Notice(
                new DeskId(row.get(DESK)),
                row.get(POSITION),
                new PersonId(row.get(PERSON)),
                TicketId.parse(row.get(TICKET)),
                row.get(CODE),
                Occasion.valueOf(row.get(OCCASION).toUpperCase(Locale.ROOT).replace('-', '_')),
                row.get(HAPPENED_AT));
        return new Waiting(OUTBOX.parcel(row), notice);
    }
}
