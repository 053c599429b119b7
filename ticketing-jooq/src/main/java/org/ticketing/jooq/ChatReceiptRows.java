package org.ticketing.jooq;

import static org.ticketing.jooq.schema.Tables.TICKETING_CHAT_RECEIPT;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.ticketing.storage.ChatReceipt;
import org.ticketing.vocabulary.ChatId;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.PersonId;

/** What was done to live chats under an idempotency key. */
record ChatReceiptRows(DSLContext dsl, DeskId desk) {

    Optional<ChatReceipt> find(ChatReceipt.Key key) {
        return dsl.select(
                        TICKETING_CHAT_RECEIPT.FINGERPRINT,
                        TICKETING_CHAT_RECEIPT.CHAT,
                        TICKETING_CHAT_RECEIPT.VERSION,
                        TICKETING_CHAT_RECEIPT.DONE_AT)
                .from(TICKETING_CHAT_RECEIPT)
                .where(TICKETING_CHAT_RECEIPT.DESK.eq(desk.value()))
                .and(TICKETING_CHAT_RECEIPT.ACTOR.eq(key.actor().value()))
                .and(TICKETING_CHAT_RECEIPT.COMMAND.eq(key.command()))
                .and(TICKETING_CHAT_RECEIPT.IDEMPOTENCY_KEY.eq(key.key()))
                .fetchOptional(row -> new ChatReceipt(
                        Optional.of(key), row.value1(), new ChatId(row.value2()), row.value3(), row.value4()));
    }

    List<ChatReceipt> of(PersonId person, int skip, int limit) {
        return dsl.select(
                        TICKETING_CHAT_RECEIPT.COMMAND,
                        TICKETING_CHAT_RECEIPT.IDEMPOTENCY_KEY,
                        TICKETING_CHAT_RECEIPT.FINGERPRINT,
                        TICKETING_CHAT_RECEIPT.CHAT,
                        TICKETING_CHAT_RECEIPT.VERSION,
                        TICKETING_CHAT_RECEIPT.DONE_AT)
                .from(TICKETING_CHAT_RECEIPT)
                .where(TICKETING_CHAT_RECEIPT.DESK.eq(desk.value()))
                .and(TICKETING_CHAT_RECEIPT.ACTOR.eq(person.value()))
                .orderBy(TICKETING_CHAT_RECEIPT.COMMAND, TICKETING_CHAT_RECEIPT.IDEMPOTENCY_KEY)
                .limit(skip, limit)
                .fetch(row -> new ChatReceipt(
                        Optional.of(new ChatReceipt.Key(person, row.value1(), row.value2())),
                        row.value3(),
                        new ChatId(row.value4()),
                        row.value5(),
                        row.value6()));
    }

    void insert(ChatReceipt.Key key, ChatReceipt receipt) {
        dsl.insertInto(TICKETING_CHAT_RECEIPT)
                .set(TICKETING_CHAT_RECEIPT.DESK, desk.value())
                .set(TICKETING_CHAT_RECEIPT.ACTOR, key.actor().value())
                .set(TICKETING_CHAT_RECEIPT.COMMAND, key.command())
                .set(TICKETING_CHAT_RECEIPT.IDEMPOTENCY_KEY, key.key())
                .set(TICKETING_CHAT_RECEIPT.FINGERPRINT, receipt.fingerprint())
                .set(TICKETING_CHAT_RECEIPT.CHAT, receipt.chat().value())
                .set(TICKETING_CHAT_RECEIPT.VERSION, receipt.version())
                .set(TICKETING_CHAT_RECEIPT.DONE_AT, receipt.at())
                .execute();
    }

    /** What others asked of this chat fits no command any more. */
    void unfit(ChatId chat) {
        dsl.update(TICKETING_CHAT_RECEIPT)
                .set(TICKETING_CHAT_RECEIPT.FINGERPRINT, ReceiptRows.UNFITTING)
                .where(TICKETING_CHAT_RECEIPT.DESK.eq(desk.value()))
                .and(TICKETING_CHAT_RECEIPT.CHAT.eq(chat.value()))
                .execute();
    }

    void delete(ChatId chat) {
        dsl.deleteFrom(TICKETING_CHAT_RECEIPT)
                .where(TICKETING_CHAT_RECEIPT.DESK.eq(desk.value()))
                .and(TICKETING_CHAT_RECEIPT.CHAT.eq(chat.value()))
                .execute();
    }
}
