package org.ticketing.jooq;

import static org.ticketing.jooq.schema.Tables.TICKETING_REFUSAL;

import java.util.UUID;
import org.jooq.DSLContext;
import org.ticketing.storage.RefusedAttempt;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.TicketId;

/** Attempts that were refused. */
record RefusalRows(DSLContext dsl) {

    void insert(DeskId desk, RefusedAttempt attempt) {
        TicketId ticket = attempt.ticket();
        dsl.insertInto(TICKETING_REFUSAL)
                .set(TICKETING_REFUSAL.DESK, desk.value())
                .set(TICKETING_REFUSAL.REFUSED_AT, attempt.at())
                .set(TICKETING_REFUSAL.REFUSAL, UUID.randomUUID())
                .set(TICKETING_REFUSAL.BY_PERSON, attempt.by().value())
                .set(TICKETING_REFUSAL.ACTION, attempt.action().key())
                .set(TICKETING_REFUSAL.CHANNEL, attempt.channel())
                .set(TICKETING_REFUSAL.TICKET, ticket == null ? null : ticket.value())
                .set(TICKETING_REFUSAL.CODE, attempt.code())
                .execute();
    }
}
