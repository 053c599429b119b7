package org.ticketing.server.notice;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.unquotedName;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Converter;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.ticketing.notification.Notice;
import org.ticketing.notification.Occasion;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TicketId;

/**
 * Notices as rows: those that are to go out, those that could not, and for a while those that went, so that one that is handed
 * out again is known.
 */
record NoticeRows(DSLContext dsl) {

    private static final Table<Record> NOTICE = table(unquotedName("server_notice"));
    private static final Field<String> DESK = text("desk");
    private static final Field<String> ID = text("notice_id");
    private static final Field<Long> POSITION = field(unquotedName("feed_position"), SQLDataType.BIGINT);
    private static final Field<String> PERSON = text("person");
    private static final Field<String> TICKET = text("ticket");
    private static final Field<String> CODE = text("code");
    private static final Field<String> OCCASION = text("occasion");
    private static final Field<Instant> HAPPENED_AT = instant("happened_at");
    private static final Field<Instant> SINCE = instant("since");
    private static final Field<Integer> TRIES = field(unquotedName("tries"), SQLDataType.INTEGER);
    private static final Field<Instant> NEXT_AT = instant("next_at");
    private static final Field<Instant> FAILED_AT = instant("failed_at");
    private static final Field<Instant> DONE_AT = instant("done_at");

    private static final List<Field<?>> KEPT =
            List.of(DESK, ID, POSITION, PERSON, TICKET, CODE, OCCASION, HAPPENED_AT, SINCE, TRIES, NEXT_AT, FAILED_AT);

    /**
     * A notice that is to go out.
     *
     * @param since when it was put here, or when staff had it offered again
     */
    record Waiting(
            String id,
            Notice notice,
            Instant since,
            int tries,
            @Nullable Instant nextAt,
            @Nullable Instant failedAt) {}

    private static Field<String> text(String name) {
        return field(unquotedName(name), SQLDataType.VARCHAR);
    }

    private static Field<Instant> instant(String name) {
        return field(
                unquotedName(name),
                SQLDataType.BIGINT.asConvertedDataType(
                        Converter.ofNullable(Long.class, Instant.class, Instant::ofEpochMilli, Instant::toEpochMilli)));
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
                .set(SINCE, now)
                .set(TRIES, 0)
                .set(NEXT_AT, now)
                .execute();
    }

    /** In the order in which they happened. */
    List<Waiting> due(Instant now, int limit) {
        return dsl.select(KEPT)
                .from(NOTICE)
                .where(NEXT_AT.le(now))
                .orderBy(NEXT_AT, DESK, POSITION, ID)
                .limit(limit)
                .fetch(NoticeRows::waiting);
    }

    /**
     * Takes a notice, so that no other server offers it too, and counts the try.
     *
     * @param nextAt when it is due again, should this try fail; none if this is the last
     * @return whether it was still to be had
     */
    boolean claim(Waiting waiting, @Nullable Instant nextAt) {
        return dsl.update(NOTICE)
                        .set(TRIES, TRIES.plus(1))
                        .set(NEXT_AT, nextAt)
                        .where(is(waiting).and(NEXT_AT.eq(waiting.nextAt())))
                        .execute()
                == 1;
    }

    /** It is not to be offered any more, sent or not to be sent. */
    void done(Waiting waiting, Instant now) {
        dsl.update(NOTICE)
                .set(NEXT_AT, (Instant) null)
                .set(FAILED_AT, (Instant) null)
                .set(DONE_AT, now)
                .where(is(waiting))
                .execute();
    }

    void failed(Waiting waiting, Instant now, @Nullable Instant nextAt) {
        dsl.update(NOTICE)
                .set(FAILED_AT, now)
                .set(NEXT_AT, nextAt)
                .where(is(waiting))
                .execute();
    }

    /** Forgets what went out before an instant. */
    void forget(Instant before) {
        dsl.deleteFrom(NOTICE).where(DONE_AT.lt(before)).execute();
    }

    /** What the mail server has not taken, the latest first. */
    List<Waiting> undelivered(DeskId desk) {
        return dsl.select(KEPT)
                .from(NOTICE)
                .where(DESK.eq(desk.value()).and(FAILED_AT.isNotNull()))
                .orderBy(FAILED_AT.desc(), POSITION.desc(), ID)
                .fetch(NoticeRows::waiting);
    }

    Optional<Waiting> undelivered(DeskId desk, String id) {
        return dsl.select(KEPT)
                .from(NOTICE)
                .where(DESK.eq(desk.value()).and(ID.eq(id)).and(FAILED_AT.isNotNull()))
                .fetchOptional(NoticeRows::waiting);
    }

    /** Has a notice offered at once, as if it were new. */
    void again(Waiting waiting, Instant now) {
        dsl.update(NOTICE).set(SINCE, now).set(NEXT_AT, now).where(is(waiting)).execute();
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

    private static Condition is(Waiting waiting) {
        return DESK.eq(waiting.notice().desk().value()).and(ID.eq(waiting.id()));
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
        return new Waiting(row.get(ID), notice, row.get(SINCE), row.get(TRIES), row.get(NEXT_AT), row.get(FAILED_AT));
    }
}
