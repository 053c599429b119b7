package org.ticketing.jooq;

import static org.ticketing.jooq.schema.Tables.TICKETING_TEXT;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.ticketing.ticket.KeptText;
import org.ticketing.ticket.Ticket;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.TextId;

/** The words of people. */
record TextRows(DSLContext dsl) {

    Map<TextId, String> texts(DeskId desk, Collection<TextId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<TextId, String> texts = new HashMap<>();
        dsl.select(TICKETING_TEXT.TEXT_ID, TICKETING_TEXT.CONTENT)
                .from(TICKETING_TEXT)
                .where(TICKETING_TEXT.DESK.eq(desk.value()))
                .and(TICKETING_TEXT.TEXT_ID.in(
                        ids.stream().map(TextId::value).distinct().toList()))
                .forEach(row -> texts.put(new TextId(row.value1()), row.value2()));
        return texts;
    }

    /** Adds texts in one statement. */
    void add(Ticket ticket, List<KeptText> texts) {
        if (texts.isEmpty()) {
            return;
        }
        var insert = dsl.insertInto(
                TICKETING_TEXT,
                TICKETING_TEXT.DESK,
                TICKETING_TEXT.TEXT_ID,
                TICKETING_TEXT.TICKET,
                TICKETING_TEXT.SALT,
                TICKETING_TEXT.CONTENT);
        for (KeptText text : texts) {
            insert = insert.values(
                    ticket.desk().value(), text.id().value(), ticket.id().value(), text.salt(), text.content());
        }
        insert.execute();
    }
}
