package org.ticketing.jooq;

import static org.ticketing.jooq.schema.Tables.TICKETING_SILENCED;

import java.util.Locale;
import java.util.Set;
import org.jooq.DSLContext;
import org.ticketing.notification.Occasion;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.PersonId;

/** What somebody does not want to be told of. */
record SilencedRows(DSLContext dsl, DeskId desk, PersonId person) {

    Set<Occasion> read() {
        return dsl.select(TICKETING_SILENCED.OCCASION)
                .from(TICKETING_SILENCED)
                .where(TICKETING_SILENCED.DESK.eq(desk.value()))
                .and(TICKETING_SILENCED.PERSON.eq(person.value()))
                .fetchSet(row -> UnreadableRow.read(row.value1(), SilencedRows::occasion));
    }

    private static Occasion occasion(String key) {
        return Occasion.valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** To be used in a transaction. */
    void write(Set<Occasion> occasions) {
        dsl.deleteFrom(TICKETING_SILENCED)
                .where(TICKETING_SILENCED.DESK.eq(desk.value()))
                .and(TICKETING_SILENCED.PERSON.eq(person.value()))
                .execute();
        for (Occasion occasion : occasions) {
            dsl.insertInto(TICKETING_SILENCED)
                    .set(TICKETING_SILENCED.DESK, desk.value())
                    .set(TICKETING_SILENCED.PERSON, person.value())
                    .set(TICKETING_SILENCED.OCCASION, occasion.key())
                    .execute();
        }
    }
}
