package org.ticketing.server.outbox;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.unquotedName;

import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Converter;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.ticketing.vocabulary.DeskId;

/**
 * A table of what is to go out. Each has these columns and, beside them, those that say what it is.
 *
 * @param id the column that, within a desk, tells one from another
 */
public record OutboxTable(Table<Record> table, Field<String> id) {

    public static final Field<String> DESK = text("desk");
    public static final Field<Instant> SINCE = instant("since");
    public static final Field<Integer> TRIES = field(unquotedName("tries"), SQLDataType.INTEGER);
    public static final Field<Instant> NEXT_AT = instant("next_at");
    public static final Field<Instant> FAILED_AT = instant("failed_at");
    public static final Field<Instant> DONE_AT = instant("done_at");

    /** A table by its name and that of its id. */
    public static OutboxTable of(String name, String id) {
        return new OutboxTable(DSL.table(unquotedName(name)), text(id));
    }

    public static Field<String> text(String name) {
        return field(unquotedName(name), SQLDataType.VARCHAR);
    }

    public static Field<Instant> instant(String name) {
        return field(
                unquotedName(name),
                SQLDataType.BIGINT.asConvertedDataType(
                        Converter.ofNullable(Long.class, Instant.class, Instant::ofEpochMilli, Instant::toEpochMilli)));
    }

    /** The columns of a {@link Parcel}. */
    public List<Field<?>> columns() {
        return List.of(DESK, id, SINCE, TRIES, NEXT_AT, FAILED_AT, DONE_AT);
    }

    public Parcel parcel(Record row) {
        return new Parcel(
                new DeskId(row.get(DESK)),
                row.get(id),
                row.get(SINCE),
                row.get(TRIES),
                row.get(NEXT_AT),
                row.get(FAILED_AT),
                row.get(DONE_AT));
    }

    public Condition is(Parcel parcel) {
        return is(parcel.desk(), parcel.id());
    }

    public Condition is(DeskId desk, String parcel) {
        return DESK.eq(desk.value()).and(id.eq(parcel));
    }

    /**
     * Takes one, so that no other server offers it too, and counts the try.
     *
     * @param until when it is due again, should nothing more be heard of this try
     * @return whether it was still to be had
     */
    public boolean claim(DSLContext dsl, Parcel parcel, Instant until) {
        return dsl.update(table)
                        .set(TRIES, TRIES.plus(1))
                        .set(NEXT_AT, until)
                        .where(is(parcel).and(NEXT_AT.eq(parcel.nextAt())))
                        .execute()
                == 1;
    }

    /** It is not to be offered any more, gone out or not to go out. */
    public void done(DSLContext dsl, Parcel parcel, Instant now) {
        dsl.update(table)
                .set(NEXT_AT, (Instant) null)
                .set(FAILED_AT, (Instant) null)
                .set(DONE_AT, now)
                .where(is(parcel))
                .execute();
    }

    /**
     * It was not taken.
     *
     * @param nextAt when it is offered again; none if it is given up
     */
    public void failed(DSLContext dsl, Parcel parcel, Instant now, @Nullable Instant nextAt) {
        dsl.update(table)
                .set(FAILED_AT, now)
                .set(NEXT_AT, nextAt)
                .where(is(parcel))
                .execute();
    }

    /** Has one that was given up offered at once, as if it were new. */
    public void again(DSLContext dsl, Parcel parcel, Instant now) {
        dsl.update(table)
                .set(SINCE, now)
                .set(NEXT_AT, now)
                .set(TRIES, 0)
                .where(is(parcel))
                .and(DONE_AT.isNull())
                .execute();
    }

    /** Forgets what was done with before an instant. */
    public void forget(DSLContext dsl, Instant before) {
        dsl.deleteFrom(table).where(DONE_AT.lt(before)).execute();
    }
}
