package org.ticketing.jooq;

import static org.ticketing.jooq.schema.Tables.TICKETING_CHAT;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.ticketing.conversation.Chat;
import org.ticketing.conversation.ChatFigures;
import org.ticketing.storage.ChatSelection;
import org.ticketing.vocabulary.ChatId;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.Key;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TextId;
import org.ticketing.vocabulary.TicketId;

/** Live chats as their logs leave them. */
record ChatRows(DSLContext dsl, DeskId desk) {

    Optional<Chat> find(ChatId id) {
        return dsl.select(TICKETING_CHAT.fields())
                .from(TICKETING_CHAT)
                .where(is(id))
                .fetchOptional()
                .map(row -> UnreadableRow.read(row, ChatRows::read));
    }

    /** The row of a chat, which nobody else changes until the end of the transaction. */
    Optional<Record> lock(ChatId id) {
        return dsl.select(TICKETING_CHAT.fields())
                .from(TICKETING_CHAT)
                .where(is(id))
                .forUpdate()
                .fetchOptional()
                .map(row -> row);
    }

    private Condition is(ChatId id) {
        return ofDesk().and(TICKETING_CHAT.CHAT.eq(id.value()));
    }

    private Condition ofDesk() {
        return TICKETING_CHAT.DESK.eq(desk.value());
    }

    private Condition waiting() {
        return ofDesk().and(TICKETING_CHAT.CHAT_STATE.eq(Key.of(Chat.State.WAITING)));
    }

    List<Chat> waiting(int limit) {
        return read(dsl.select(TICKETING_CHAT.fields())
                .from(TICKETING_CHAT)
                .where(waiting())
                .orderBy(TICKETING_CHAT.CHAT)
                .limit(limit)
                .fetch());
    }

    List<Chat> overdue(Instant before, int limit) {
        return read(dsl.select(TICKETING_CHAT.fields())
                .from(TICKETING_CHAT)
                .where(waiting())
                .and(TICKETING_CHAT.UNANSWERED_AT.lt(before))
                .orderBy(TICKETING_CHAT.UNANSWERED_AT, TICKETING_CHAT.CHAT)
                .limit(limit)
                .fetch());
    }

    List<Chat> list(ChatSelection selection, Optional<ChatId> before, int limit) {
        return read(dsl.select(TICKETING_CHAT.fields())
                .from(TICKETING_CHAT)
                .where(selected(selection))
                .and(before.map(id -> TICKETING_CHAT.CHAT.lt(id.value())).orElseGet(DSL::noCondition))
                .orderBy(TICKETING_CHAT.CHAT.desc())
                .limit(limit)
                .fetch());
    }

    long count(ChatSelection selection) {
        return dsl.fetchCount(TICKETING_CHAT, selected(selection));
    }

    private Condition selected(ChatSelection selection) {
        return ofDesk().and(ConditionSql.ofChats(selection.domains()).compile(selection.visible()))
                .and(selection
                        .state()
                        .map(state -> TICKETING_CHAT.CHAT_STATE.eq(Key.of(state)))
                        .orElseGet(DSL::noCondition));
    }

    /** The chats that ended before an instant, with something in them to erase. */
    List<ChatId> ended(Instant before, int limit) {
        return dsl
                .select(TICKETING_CHAT.CHAT)
                .from(TICKETING_CHAT)
                .where(ofDesk())
                .and(TICKETING_CHAT.KEPT_SINCE.lt(before))
                .orderBy(TICKETING_CHAT.KEPT_SINCE, TICKETING_CHAT.CHAT)
                .limit(limit)
                .fetch(TICKETING_CHAT.CHAT)
                .stream()
                .map((UUID id) -> new ChatId(id))
                .toList();
    }

    ChatFigures figures(ChatSelection selection, Instant fromInclusive, Instant untilExclusive) {
        Map<String, Long> states = new HashMap<>();
        Map<Integer, Long> stars = new TreeMap<>();
        long taken = 0;
        for (var row : dsl.select(
                        TICKETING_CHAT.CHAT_STATE,
                        TICKETING_CHAT.STARS,
                        DSL.count(),
                        DSL.count(TICKETING_CHAT.ATTENDANT))
                .from(TICKETING_CHAT)
                .where(selected(selection))
                .and(TICKETING_CHAT.ASKED_AT.ge(fromInclusive))
                .and(TICKETING_CHAT.ASKED_AT.lt(untilExclusive))
                .groupBy(TICKETING_CHAT.CHAT_STATE, TICKETING_CHAT.STARS)) {
            long chats = row.value3();
            states.merge(row.value1(), chats, Long::sum);
            if (row.value2() != null) {
                stars.merge(Math.toIntExact(row.value2()), chats, Long::sum);
            }
            taken += row.value4();
        }
        return new ChatFigures(
                states.values().stream().mapToLong(Long::longValue).sum(),
                taken,
                states.getOrDefault(Key.of(Chat.State.LEFT), 0L),
                states.getOrDefault(Key.of(Chat.State.UNANSWERED), 0L),
                states.getOrDefault(Key.of(Chat.State.ENDED), 0L),
                states.getOrDefault(Key.of(Chat.State.TICKET), 0L),
                stars);
    }

    void insert(Chat chat) {
        dsl.insertInto(TICKETING_CHAT).set(whole(chat)).execute();
    }

    /** Whether the chat was still at the version that the change begins at. */
    boolean update(Chat chat, long fromVersion) {
        return dsl.update(TICKETING_CHAT)
                        .set(changeable(chat))
                        .where(is(chat.id()))
                        .and(TICKETING_CHAT.VERSION.eq(fromVersion))
                        .execute()
                == 1;
    }

    /** Puts what the chat is in the place of what was found; whether that told something else. */
    boolean correct(Chat chat, Optional<Record> found) {
        Map<Field<?>, @Nullable Object> whole = whole(chat);
        if (found.isEmpty()) {
            insert(chat);
            return true;
        }
        if (whole.entrySet().stream()
                .allMatch(column -> Objects.equals(found.get().get(column.getKey()), column.getValue()))) {
            return false;
        }
        dsl.update(TICKETING_CHAT).set(whole).where(is(chat.id())).execute();
        return true;
    }

    private static List<Chat> read(List<? extends Record> rows) {
        return rows.stream()
                .map(row -> UnreadableRow.read((Record) row, ChatRows::read))
                .toList();
    }

    private static Chat read(Record row) {
        Instant endedAt = row.get(TICKETING_CHAT.ENDED_AT);
        return new Chat(
                new DeskId(row.get(TICKETING_CHAT.DESK)),
                new ChatId(row.get(TICKETING_CHAT.CHAT)),
                row.get(TICKETING_CHAT.VERSION),
                row.get(TICKETING_CHAT.CHANGED_AT),
                Key.read(Chat.State.class, row.get(TICKETING_CHAT.CHAT_STATE))
                        .orElseThrow(
                                () -> new IllegalArgumentException("no state: " + row.get(TICKETING_CHAT.CHAT_STATE))),
                new Chat.Asking(
                        row.get(TICKETING_CHAT.ASKED_AT),
                        row.get(TICKETING_CHAT.CHANNEL),
                        new OrganisationId(row.get(TICKETING_CHAT.ORGANISATION)),
                        new PersonId(row.get(TICKETING_CHAT.PERSON)),
                        textId(row.get(TICKETING_CHAT.NAME_TEXT)),
                        textId(row.get(TICKETING_CHAT.TOPIC_TEXT)),
                        row.get(TICKETING_CHAT.UNANSWERED_AT)),
                row.get(TICKETING_CHAT.PRIORITY),
                Optional.ofNullable(row.get(TICKETING_CHAT.ATTENDANT))
                        .map(PersonId::new)
                        .orElse(null),
                endedAt,
                Optional.ofNullable(row.get(TICKETING_CHAT.TICKET))
                        .map(TicketId::new)
                        .orElse(null),
                Optional.ofNullable(row.get(TICKETING_CHAT.STARS))
                        .map(Math::toIntExact)
                        .orElse(null),
                endedAt != null && row.get(TICKETING_CHAT.KEPT_SINCE) == null);
    }

    private static @Nullable TextId textId(@Nullable UUID id) {
        return id == null ? null : new TextId(id);
    }

    private static Map<Field<?>, @Nullable Object> whole(Chat chat) {
        TextId name = chat.asking().name();
        TextId topic = chat.asking().topic();
        Map<Field<?>, @Nullable Object> row = changeable(chat);
        row.put(TICKETING_CHAT.DESK, chat.desk().value());
        row.put(TICKETING_CHAT.CHAT, chat.id().value());
        row.put(TICKETING_CHAT.CHANNEL, chat.asking().channel());
        row.put(TICKETING_CHAT.ORGANISATION, chat.asking().organisation().value());
        row.put(TICKETING_CHAT.PERSON, chat.asking().person().value());
        row.put(TICKETING_CHAT.ASKED_AT, chat.asking().at());
        row.put(TICKETING_CHAT.UNANSWERED_AT, chat.asking().unansweredAt());
        row.put(TICKETING_CHAT.NAME_TEXT, name == null ? null : name.value());
        row.put(TICKETING_CHAT.TOPIC_TEXT, topic == null ? null : topic.value());
        return row;
    }

    private static Map<Field<?>, @Nullable Object> changeable(Chat chat) {
        PersonId attendant = chat.attendant();
        TicketId ticket = chat.ticket();
        Integer stars = chat.stars();
        Map<Field<?>, @Nullable Object> row = new HashMap<>();
        row.put(TICKETING_CHAT.VERSION, chat.version());
        row.put(TICKETING_CHAT.CHANGED_AT, chat.changedAt());
        row.put(TICKETING_CHAT.CHAT_STATE, Key.of(chat.state()));
        row.put(TICKETING_CHAT.PRIORITY, chat.priority());
        row.put(TICKETING_CHAT.ATTENDANT, attendant == null ? null : attendant.value());
        row.put(TICKETING_CHAT.ENDED_AT, chat.endedAt());
        row.put(TICKETING_CHAT.KEPT_SINCE, chat.erased() ? null : chat.endedAt());
        row.put(TICKETING_CHAT.TICKET, ticket == null ? null : ticket.value());
        row.put(TICKETING_CHAT.STARS, stars == null ? null : Long.valueOf(stars));
        return row;
    }
}
