package org.ticketing.jooq;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.SelectSeekStep1;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.ticketing.vocabulary.DeskId;

/**
 * A table in which the logs of things of one sort are kept.
 *
 * @param <T> how their ids are written
 */
record EventTable<T>(
        Table<?> table,
        TableField<?, String> desk,
        TableField<?, T> item,
        TableField<?, Long> sequence,
        TableField<?, Instant> at,
        TableField<?, String> by,
        TableField<?, String> type,
        TableField<?, String> body) {

    /** An event as it is kept; nobody did what time itself did. */
    record Row(long sequence, Instant at, @Nullable String by, String type, String body) {}

    /** The log of one thing in order: sequence, instant, person, body. */
    SelectSeekStep1<Record4<Long, Instant, String, String>, Long> log(DSLContext dsl, DeskId ofDesk, T of) {
        return dsl.select(sequence, at, by, body)
                .from(table)
                .where(desk.eq(ofDesk.value()))
                .and(item.eq(of))
                .orderBy(sequence);
    }

    /** Adds events in one statement. */
    void add(DSLContext dsl, DeskId ofDesk, T of, List<Row> rows) {
        var insert = dsl.insertInto(table, desk, item, sequence, at, by, type, body);
        for (Row row : rows) {
            insert = insert.values(ofDesk.value(), of, row.sequence(), row.at(), row.by(), row.type(), row.body());
        }
        insert.execute();
    }
}
