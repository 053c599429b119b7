package org.ticketing.jooq;

import static org.ticketing.jooq.schema.Tables.TICKETING_ORGANISATION_RECEIPT;

import java.util.Optional;
import org.jooq.DSLContext;
import org.ticketing.storage.OrganisationReceipt;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.OrganisationId;

/** What was done in the directory under an idempotency key. */
record OrganisationReceiptRows(DSLContext dsl) {

    Optional<OrganisationReceipt> find(DeskId desk, OrganisationReceipt.Key key) {
        return dsl.select(
                        TICKETING_ORGANISATION_RECEIPT.FINGERPRINT,
                        TICKETING_ORGANISATION_RECEIPT.ORGANISATION,
                        TICKETING_ORGANISATION_RECEIPT.VERSION,
                        TICKETING_ORGANISATION_RECEIPT.DONE_AT)
                .from(TICKETING_ORGANISATION_RECEIPT)
                .where(TICKETING_ORGANISATION_RECEIPT.DESK.eq(desk.value()))
                .and(TICKETING_ORGANISATION_RECEIPT.ACTOR.eq(key.actor().value()))
                .and(TICKETING_ORGANISATION_RECEIPT.COMMAND.eq(key.command()))
                .and(TICKETING_ORGANISATION_RECEIPT.IDEMPOTENCY_KEY.eq(key.key()))
                .fetchOptional(row -> new OrganisationReceipt(
                        Optional.of(key), row.value1(), new OrganisationId(row.value2()), row.value3(), row.value4()));
    }

    void insert(DeskId desk, OrganisationReceipt.Key key, OrganisationReceipt receipt) {
        dsl.insertInto(TICKETING_ORGANISATION_RECEIPT)
                .set(TICKETING_ORGANISATION_RECEIPT.DESK, desk.value())
                .set(TICKETING_ORGANISATION_RECEIPT.ACTOR, key.actor().value())
                .set(TICKETING_ORGANISATION_RECEIPT.COMMAND, key.command())
                .set(TICKETING_ORGANISATION_RECEIPT.IDEMPOTENCY_KEY, key.key())
                .set(TICKETING_ORGANISATION_RECEIPT.FINGERPRINT, receipt.fingerprint())
                .set(
                        TICKETING_ORGANISATION_RECEIPT.ORGANISATION,
                        receipt.organisation().value())
                .set(TICKETING_ORGANISATION_RECEIPT.VERSION, receipt.version())
                .set(TICKETING_ORGANISATION_RECEIPT.DONE_AT, receipt.at())
                .execute();
    }
}
