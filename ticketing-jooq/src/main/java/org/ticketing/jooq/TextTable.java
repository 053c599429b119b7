package org.ticketing.jooq;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableField;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.KeptText;
import org.ticketing.vocabulary.TextId;

/**
 * A table in which words are kept apart from the logs that refer to them.
 *
 * @param <T> how the ids of the things are written that the logs are of
 */
record TextTable<T>(
        Table<?> table,
        TableField<?, String> desk,
        TableField<?, UUID> text,
        TableField<?, T> item,
        TableField<?, String> salt,
        TableField<?, String> content) {

    Map<TextId, String> texts(DSLContext dsl, DeskId ofDesk, Collection<TextId> ids) {
        Map<TextId, String> texts = new HashMap<>();
        if (!ids.isEmpty()) {
            dsl.select(text, content)
                    .from(table)
                    .where(desk.eq(ofDesk.value()))
                    .and(text.in(values(ids)))
                    .forEach(row -> texts.put(new TextId(row.value1()), row.value2()));
        }
        return texts;
    }

    /** Adds texts in one statement. */
    void keep(DSLContext dsl, DeskId ofDesk, T of, List<KeptText> texts) {
        if (texts.isEmpty()) {
            return;
        }
        var insert = dsl.insertInto(table, desk, text, item, salt, content);
        for (KeptText kept : texts) {
            insert = insert.values(ofDesk.value(), kept.id().value(), of, kept.salt(), kept.content());
        }
        insert.execute();
    }

    /** How many there were. */
    int erase(DSLContext dsl, DeskId ofDesk, Collection<TextId> ids) {
        return dsl.deleteFrom(table)
                .where(desk.eq(ofDesk.value()))
                .and(text.in(values(ids)))
                .execute();
    }

    private static List<UUID> values(Collection<TextId> ids) {
        return ids.stream().map(TextId::value).distinct().toList();
    }
}
