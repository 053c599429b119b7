package org.ticketing.jooq;

import static org.ticketing.jooq.schema.Tables.TICKETING_RECEIPT;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.ticketing.storage.Receipt;
import org.ticketing.storage.ReceiptKey;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.Digest;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TicketId;

/** What was done under an idempotency key. */
record ReceiptRows(DSLContext dsl) {

    /** The fingerprint of nothing that anybody can ask for. */
    static final String UNFITTING = Digest.of("erased");

    List<Receipt> of(DeskId desk, PersonId person, int skip, int limit) {
        return dsl.select(
                        TICKETING_RECEIPT.ACTION,
                        TICKETING_RECEIPT.IDEMPOTENCY_KEY,
                        TICKETING_RECEIPT.FINGERPRINT,
                        TICKETING_RECEIPT.TICKET,
                        TICKETING_RECEIPT.CODE,
                        TICKETING_RECEIPT.VERSION,
                        TICKETING_RECEIPT.DONE_AT)
                .from(TICKETING_RECEIPT)
                .where(TICKETING_RECEIPT.DESK.eq(desk.value()))
                .and(TICKETING_RECEIPT.ACTOR.eq(person.value()))
                .orderBy(TICKETING_RECEIPT.ACTION, TICKETING_RECEIPT.IDEMPOTENCY_KEY)
                .limit(skip, limit)
                .fetch(row -> new Receipt(
                        Optional.of(new ReceiptKey(person, RefusalRows.action(row.value1()), row.value2())),
                        row.value3(),
                        new TicketId(row.value4()),
                        row.value5(),
                        row.value6(),
                        row.value7()));
    }

    Optional<Receipt> find(DeskId desk, ReceiptKey key) {
        return dsl.select(
                        TICKETING_RECEIPT.FINGERPRINT,
                        TICKETING_RECEIPT.TICKET,
                        TICKETING_RECEIPT.CODE,
                        TICKETING_RECEIPT.VERSION,
                        TICKETING_RECEIPT.DONE_AT)
                .from(TICKETING_RECEIPT)
                .where(TICKETING_RECEIPT.DESK.eq(desk.value()))
                .and(TICKETING_RECEIPT.ACTOR.eq(key.actor().value()))
                .and(TICKETING_RECEIPT.ACTION.eq(key.action().key()))
                .and(TICKETING_RECEIPT.IDEMPOTENCY_KEY.eq(key.key()))
                .fetchOptional(row -> new Receipt(
                        Optional.of(key),
                        row.value1(),
                        new TicketId(row.value2()),
                        row.value3(),
                        row.value4(),
                        row.value5()));
    }

    void insert(DeskId desk, ReceiptKey key, Receipt receipt) {
        dsl.insertInto(TICKETING_RECEIPT)
                .set(TICKETING_RECEIPT.DESK, desk.value())
                .set(TICKETING_RECEIPT.ACTOR, key.actor().value())
                .set(TICKETING_RECEIPT.ACTION, key.action().key())
                .set(TICKETING_RECEIPT.IDEMPOTENCY_KEY, key.key())
                .set(TICKETING_RECEIPT.FINGERPRINT, receipt.fingerprint())
                .set(TICKETING_RECEIPT.TICKET, receipt.ticket().value())
                .set(TICKETING_RECEIPT.CODE, receipt.code())
                .set(TICKETING_RECEIPT.VERSION, receipt.version())
                .set(TICKETING_RECEIPT.DONE_AT, receipt.at())
                .execute();
    }
}
