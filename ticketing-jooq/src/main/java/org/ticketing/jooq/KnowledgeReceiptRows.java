package org.ticketing.jooq;

import static org.ticketing.jooq.schema.Tables.TICKETING_KNOWLEDGE_RECEIPT;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.ticketing.storage.KnowledgeReceipt;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.PersonId;

/** What was done with a desk's knowledge under an idempotency key. */
record KnowledgeReceiptRows(DSLContext dsl, DeskId desk) {

    Optional<KnowledgeReceipt> find(KnowledgeReceipt.Key key) {
        return dsl.select(
                        TICKETING_KNOWLEDGE_RECEIPT.FINGERPRINT,
                        TICKETING_KNOWLEDGE_RECEIPT.ITEM,
                        TICKETING_KNOWLEDGE_RECEIPT.VERSION,
                        TICKETING_KNOWLEDGE_RECEIPT.DONE_AT)
                .from(TICKETING_KNOWLEDGE_RECEIPT)
                .where(TICKETING_KNOWLEDGE_RECEIPT.DESK.eq(desk.value()))
                .and(TICKETING_KNOWLEDGE_RECEIPT.ACTOR.eq(key.actor().value()))
                .and(TICKETING_KNOWLEDGE_RECEIPT.COMMAND.eq(key.command()))
                .and(TICKETING_KNOWLEDGE_RECEIPT.IDEMPOTENCY_KEY.eq(key.key()))
                .fetchOptional(row ->
                        new KnowledgeReceipt(Optional.of(key), row.value1(), row.value2(), row.value3(), row.value4()));
    }

    List<KnowledgeReceipt> of(PersonId person, int skip, int limit) {
        return dsl.select(
                        TICKETING_KNOWLEDGE_RECEIPT.COMMAND,
                        TICKETING_KNOWLEDGE_RECEIPT.IDEMPOTENCY_KEY,
                        TICKETING_KNOWLEDGE_RECEIPT.FINGERPRINT,
                        TICKETING_KNOWLEDGE_RECEIPT.ITEM,
                        TICKETING_KNOWLEDGE_RECEIPT.VERSION,
                        TICKETING_KNOWLEDGE_RECEIPT.DONE_AT)
                .from(TICKETING_KNOWLEDGE_RECEIPT)
                .where(TICKETING_KNOWLEDGE_RECEIPT.DESK.eq(desk.value()))
                .and(TICKETING_KNOWLEDGE_RECEIPT.ACTOR.eq(person.value()))
                .orderBy(TICKETING_KNOWLEDGE_RECEIPT.COMMAND, TICKETING_KNOWLEDGE_RECEIPT.IDEMPOTENCY_KEY)
                .limit(skip, limit)
                .fetch(row -> new KnowledgeReceipt(
                        Optional.of(new KnowledgeReceipt.Key(person, row.value1(), row.value2())),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6()));
    }

    void insert(KnowledgeReceipt.Key key, KnowledgeReceipt receipt) {
        dsl.insertInto(TICKETING_KNOWLEDGE_RECEIPT)
                .set(TICKETING_KNOWLEDGE_RECEIPT.DESK, desk.value())
                .set(TICKETING_KNOWLEDGE_RECEIPT.ACTOR, key.actor().value())
                .set(TICKETING_KNOWLEDGE_RECEIPT.COMMAND, key.command())
                .set(TICKETING_KNOWLEDGE_RECEIPT.IDEMPOTENCY_KEY, key.key())
                .set(TICKETING_KNOWLEDGE_RECEIPT.FINGERPRINT, receipt.fingerprint())
                .set(TICKETING_KNOWLEDGE_RECEIPT.ITEM, receipt.item())
                .set(TICKETING_KNOWLEDGE_RECEIPT.VERSION, receipt.version())
                .set(TICKETING_KNOWLEDGE_RECEIPT.DONE_AT, receipt.at())
                .execute();
    }
}
