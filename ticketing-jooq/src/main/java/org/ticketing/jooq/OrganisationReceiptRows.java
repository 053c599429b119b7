package org.ticketing.jooq;

import static org.ticketing.jooq.schema.Tables.TICKETING_ORGANISATION_RECEIPT;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.ticketing.storage.OrganisationReceipt;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;

/** What was done in the directory under an idempotency key. */
record OrganisationReceiptRows(DSLContext dsl) {

    List<OrganisationReceipt> of(DeskId desk, PersonId person, int skip, int limit) {
        return dsl.select(
                        TICKETING_ORGANISATION_RECEIPT.COMMAND,
                        TICKETING_ORGANISATION_RECEIPT.IDEMPOTENCY_KEY,
                        TICKETING_ORGANISATION_RECEIPT.FINGERPRINT,
                        TICKETING_ORGANISATION_RECEIPT.ORGANISATION,
                        TICKETING_ORGANISATION_RECEIPT.VERSION,
                        TICKETING_ORGANISATION_RECEIPT.DONE_AT)
                .from(TICKETING_ORGANISATION_RECEIPT)
                .where(TICKETING_ORGANISATION_RECEIPT.DESK.eq(desk.value()))
                .and(TICKETING_ORGANISATION_RECEIPT.ACTOR.eq(person.value()))
                .orderBy(TICKETING_ORGANISATION_RECEIPT.COMMAND, TICKETING_ORGANISATION_RECEIPT.IDEMPOTENCY_KEY)
                .limit(skip, limit)
                .fetch(row -> new OrganisationReceipt(
                        Optional.of(new OrganisationReceipt.Key(person, row.value1(), row.value2())),
                        row.value3(),
                        new OrganisationId(row.value4()),
                        row.value5(),
                        row.value6()));
    }

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
