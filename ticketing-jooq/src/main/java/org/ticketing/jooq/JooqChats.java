package org.ticketing.jooq;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.ticketing.conversation.Chat;
import org.ticketing.conversation.ChatFigures;
import org.ticketing.conversation.RecordedChat;
import org.ticketing.problem.ConcurrentChange;
import org.ticketing.storage.ChatChange;
import org.ticketing.storage.ChatReceipt;
import org.ticketing.storage.ChatSelection;
import org.ticketing.storage.Chats;
import org.ticketing.vocabulary.ChatId;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.TextId;

/**
 * Live chats in a relational database.
 *
 * @param joins whether it takes part in a transaction of the host
 */
record JooqChats(DSLContext dsl, Failures failures, Attempts attempts, boolean joins) implements Chats {

    @Override
    public Optional<Chat> chat(DeskId desk, ChatId id) {
        return failures.guard(() -> new ChatRows(dsl, desk).find(id));
    }

    @Override
    public List<Chat> waiting(DeskId desk, int limit) {
        return failures.guard(() -> new ChatRows(dsl, desk).waiting(limit));
    }

    @Override
    public List<Chat> overdue(DeskId desk, Instant before, int limit) {
        return failures.guard(() -> new ChatRows(dsl, desk).overdue(before, limit));
    }

    @Override
    public List<Chat> list(DeskId desk, ChatSelection selection, Optional<ChatId> before, int limit) {
        return failures.guard(() -> new ChatRows(dsl, desk).list(selection, before, limit));
    }

    @Override
    public long count(DeskId desk, ChatSelection selection) {
        return failures.guard(() -> new ChatRows(dsl, desk).count(selection));
    }

    @Override
    public List<RecordedChat> log(DeskId desk, ChatId id, long after, int limit) {
        return failures.guard(() -> new ChatLogRows(dsl, desk).log(id, after, limit));
    }

    @Override
    public Map<TextId, String> texts(DeskId desk, Collection<TextId> ids) {
        return failures.guard(() -> new ChatLogRows(dsl, desk).texts(ids));
    }

    @Override
    public Optional<ChatReceipt> receipt(DeskId desk, ChatReceipt.Key key) {
        return failures.guard(() -> new ChatReceiptRows(dsl, desk).find(key));
    }

    @Override
    public boolean append(ChatChange change) {
        boolean appended = failures.guard(() -> attempts.attempt(tx -> write(change, tx)));
        if (!appended && joins) {
            throw ConcurrentChange.chat(change.chat().id().toString());
        }
        return appended;
    }

    /** The row first: whoever changes it before another is the one whose change fits. To be used in a transaction. */
    static void write(ChatChange change, DSLContext tx) {
        Chat chat = change.chat();
        ChatRows rows = new ChatRows(tx, chat.desk());
        if (change.fromVersion() == 0) {
            rows.insert(chat);
        } else if (!rows.update(chat, change.fromVersion())) {
            throw new Attempts.Overtaken();
        }
        change.receipt()
                .ifPresent(receipt ->
                        receipt.key().ifPresent(key -> new ChatReceiptRows(tx, chat.desk()).insert(key, receipt)));
        ChatLogRows logs = new ChatLogRows(tx, chat.desk());
        logs.add(chat.id(), change.events());
        logs.keep(chat.id(), change.texts());
    }

    @Override
    public ChatFigures figures(DeskId desk, ChatSelection selection, Instant fromInclusive, Instant untilExclusive) {
        return failures.guard(() -> new ChatRows(dsl, desk).figures(selection, fromInclusive, untilExclusive));
    }
}
