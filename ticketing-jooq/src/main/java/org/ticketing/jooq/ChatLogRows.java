package org.ticketing.jooq;

import static org.ticketing.jooq.schema.Tables.TICKETING_CHAT_EVENT;
import static org.ticketing.jooq.schema.Tables.TICKETING_CHAT_TEXT;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.ticketing.conversation.RecordedChat;
import org.ticketing.jackson.ChatJson;
import org.ticketing.vocabulary.ChatId;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.KeptText;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TextId;

/** What happened in live chats, and the words of people apart from it. */
record ChatLogRows(DSLContext dsl, DeskId desk) {

    private static final EventTable<UUID> EVENTS = new EventTable<>(
            TICKETING_CHAT_EVENT,
            TICKETING_CHAT_EVENT.DESK,
            TICKETING_CHAT_EVENT.CHAT,
            TICKETING_CHAT_EVENT.SEQUENCE_NUMBER,
            TICKETING_CHAT_EVENT.HAPPENED_AT,
            TICKETING_CHAT_EVENT.BY_PERSON,
            TICKETING_CHAT_EVENT.EVENT_TYPE,
            TICKETING_CHAT_EVENT.BODY);

    private static final TextTable<UUID> TEXTS = new TextTable<>(
            TICKETING_CHAT_TEXT,
            TICKETING_CHAT_TEXT.DESK,
            TICKETING_CHAT_TEXT.TEXT_ID,
            TICKETING_CHAT_TEXT.CHAT,
            TICKETING_CHAT_TEXT.SALT,
            TICKETING_CHAT_TEXT.CONTENT);

    List<RecordedChat> log(ChatId chat) {
        return EVENTS.log(dsl, desk, chat.value())
                .fetch(row -> recorded(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    List<RecordedChat> log(ChatId chat, long after, int limit) {
        return dsl.select(
                        TICKETING_CHAT_EVENT.SEQUENCE_NUMBER,
                        TICKETING_CHAT_EVENT.HAPPENED_AT,
                        TICKETING_CHAT_EVENT.BY_PERSON,
                        TICKETING_CHAT_EVENT.BODY)
                .from(TICKETING_CHAT_EVENT)
                .where(TICKETING_CHAT_EVENT.DESK.eq(desk.value()))
                .and(TICKETING_CHAT_EVENT.CHAT.eq(chat.value()))
                .and(TICKETING_CHAT_EVENT.SEQUENCE_NUMBER.gt(after))
                .orderBy(TICKETING_CHAT_EVENT.SEQUENCE_NUMBER)
                .limit(limit)
                .fetch(row -> recorded(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    private static RecordedChat recorded(long sequence, Instant at, @Nullable String by, String body) {
        return new RecordedChat(
                sequence, at, by == null ? null : new PersonId(by), UnreadableRow.read(body, ChatJson::readEvent));
    }

    /** The chats that a person was in, in the order of birth. */
    List<ChatId> of(PersonId person, int skip, int limit) {
        return dsl
                .selectDistinct(TICKETING_CHAT_EVENT.CHAT)
                .from(TICKETING_CHAT_EVENT)
                .where(TICKETING_CHAT_EVENT.DESK.eq(desk.value()))
                .and(TICKETING_CHAT_EVENT.BY_PERSON.eq(person.value()))
                .orderBy(TICKETING_CHAT_EVENT.CHAT)
                .limit(skip, limit)
                .fetch(TICKETING_CHAT_EVENT.CHAT)
                .stream()
                .map((UUID id) -> new ChatId(id))
                .toList();
    }

    /** The chats of a desk in the order of their ids: those after one. */
    List<ChatId> chats(@Nullable ChatId after, int limit) {
        return dsl
                .select(TICKETING_CHAT_EVENT.CHAT)
                .from(TICKETING_CHAT_EVENT)
                .where(TICKETING_CHAT_EVENT.DESK.eq(desk.value()))
                .and(TICKETING_CHAT_EVENT.SEQUENCE_NUMBER.eq(1L))
                .and(after == null ? DSL.noCondition() : TICKETING_CHAT_EVENT.CHAT.gt(after.value()))
                .orderBy(TICKETING_CHAT_EVENT.CHAT)
                .limit(limit)
                .fetch(TICKETING_CHAT_EVENT.CHAT)
                .stream()
                .map((UUID id) -> new ChatId(id))
                .toList();
    }

    void add(ChatId chat, List<RecordedChat> events) {
        EVENTS.add(
                dsl, desk, chat.value(), events.stream().map(ChatLogRows::row).toList());
    }

    private static EventTable.Row row(RecordedChat recorded) {
        PersonId by = recorded.by();
        return new EventTable.Row(
                recorded.sequence(),
                recorded.at(),
                by == null ? null : by.value(),
                ChatJson.type(recorded.event()),
                ChatJson.write(recorded.event()));
    }

    /** In this chat somebody is called otherwise from now on. */
    void rename(ChatId chat, PersonId person, PersonId to) {
        dsl.update(TICKETING_CHAT_EVENT)
                .set(TICKETING_CHAT_EVENT.BY_PERSON, to.value())
                .where(TICKETING_CHAT_EVENT.DESK.eq(desk.value()))
                .and(TICKETING_CHAT_EVENT.CHAT.eq(chat.value()))
                .and(TICKETING_CHAT_EVENT.BY_PERSON.eq(person.value()))
                .execute();
    }

    Map<TextId, String> texts(Collection<TextId> ids) {
        return TEXTS.texts(dsl, desk, ids);
    }

    void keep(ChatId chat, List<KeptText> texts) {
        TEXTS.keep(dsl, desk, chat.value(), texts);
    }

    /** How many there were. */
    int erase(Collection<TextId> texts) {
        return texts.isEmpty() ? 0 : TEXTS.erase(dsl, desk, texts);
    }
}
