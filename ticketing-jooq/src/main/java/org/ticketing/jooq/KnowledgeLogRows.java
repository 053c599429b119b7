package org.ticketing.jooq;

import static org.ticketing.jooq.schema.Tables.TICKETING_KNOWLEDGE_EVENT;
import static org.ticketing.jooq.schema.Tables.TICKETING_KNOWLEDGE_TEXT;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.ticketing.jackson.KnowledgeJson;
import org.ticketing.knowledge.Article;
import org.ticketing.knowledge.KnowledgeItem;
import org.ticketing.knowledge.RecordedKnowledge;
import org.ticketing.storage.KnowledgeDeed;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.KeptText;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TextId;
import org.ticketing.vocabulary.TextRef;
import org.ticketing.vocabulary.Words;

/** What happened to articles and in consultations, and the words of articles apart from it. */
record KnowledgeLogRows(DSLContext dsl, DeskId desk) {

    private static final EventTable<UUID> EVENTS = new EventTable<>(
            TICKETING_KNOWLEDGE_EVENT,
            TICKETING_KNOWLEDGE_EVENT.DESK,
            TICKETING_KNOWLEDGE_EVENT.ITEM,
            TICKETING_KNOWLEDGE_EVENT.SEQUENCE_NUMBER,
            TICKETING_KNOWLEDGE_EVENT.HAPPENED_AT,
            TICKETING_KNOWLEDGE_EVENT.BY_PERSON,
            TICKETING_KNOWLEDGE_EVENT.EVENT_TYPE,
            TICKETING_KNOWLEDGE_EVENT.BODY);

    private static final TextTable<UUID> TEXTS = new TextTable<>(
            TICKETING_KNOWLEDGE_TEXT,
            TICKETING_KNOWLEDGE_TEXT.DESK,
            TICKETING_KNOWLEDGE_TEXT.TEXT_ID,
            TICKETING_KNOWLEDGE_TEXT.ARTICLE,
            TICKETING_KNOWLEDGE_TEXT.SALT,
            TICKETING_KNOWLEDGE_TEXT.CONTENT);

    List<RecordedKnowledge> log(UUID item) {
        return EVENTS.log(dsl, desk, item)
                .fetch(row -> recorded(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    private static RecordedKnowledge recorded(long sequence, Instant at, String by, String body) {
        return new RecordedKnowledge(
                sequence, at, new PersonId(by), UnreadableRow.read(body, KnowledgeJson::readEvent));
    }

    /** What one person did, by what it was done with. */
    List<KnowledgeDeed> of(PersonId person, int skip, int limit) {
        return dsl.select(
                        TICKETING_KNOWLEDGE_EVENT.ITEM,
                        TICKETING_KNOWLEDGE_EVENT.SEQUENCE_NUMBER,
                        TICKETING_KNOWLEDGE_EVENT.HAPPENED_AT,
                        TICKETING_KNOWLEDGE_EVENT.BODY)
                .from(TICKETING_KNOWLEDGE_EVENT)
                .where(TICKETING_KNOWLEDGE_EVENT.DESK.eq(desk.value()))
                .and(TICKETING_KNOWLEDGE_EVENT.BY_PERSON.eq(person.value()))
                .orderBy(TICKETING_KNOWLEDGE_EVENT.ITEM, TICKETING_KNOWLEDGE_EVENT.SEQUENCE_NUMBER)
                .limit(skip, limit)
                .fetch(row -> new KnowledgeDeed(
                        row.value1(), recorded(row.value2(), row.value3(), person.value(), row.value4())));
    }

    /** The items of a desk in the order of their ids: those after one. */
    List<UUID> items(@Nullable UUID after, int limit) {
        return dsl.select(TICKETING_KNOWLEDGE_EVENT.ITEM)
                .from(TICKETING_KNOWLEDGE_EVENT)
                .where(TICKETING_KNOWLEDGE_EVENT.DESK.eq(desk.value()))
                .and(TICKETING_KNOWLEDGE_EVENT.SEQUENCE_NUMBER.eq(1L))
                .and(after == null ? DSL.noCondition() : TICKETING_KNOWLEDGE_EVENT.ITEM.gt(after))
                .orderBy(TICKETING_KNOWLEDGE_EVENT.ITEM)
                .limit(limit)
                .fetch(TICKETING_KNOWLEDGE_EVENT.ITEM);
    }

    void add(KnowledgeItem item, List<RecordedKnowledge> events) {
        EVENTS.add(
                dsl,
                desk,
                item.uuid(),
                events.stream()
                        .map(recorded -> new EventTable.Row(
                                recorded.sequence(),
                                recorded.at(),
                                recorded.by().value(),
                                KnowledgeJson.type(recorded.event()),
                                KnowledgeJson.write(recorded.event())))
                        .toList());
    }

    Map<TextId, String> texts(Collection<TextId> ids) {
        return TEXTS.texts(dsl, desk, ids);
    }

    void keep(KnowledgeItem item, List<KeptText> texts) {
        TEXTS.keep(dsl, desk, item.uuid(), texts);
    }

    /** Whether searches looked for other words than those that an article shows; they don't any more. */
    boolean correctWords(Article article) {
        List<TextId> searched = article.face().searched().map(TextRef::id).toList();
        Map<TextId, Set<String>> words = new HashMap<>();
        texts(searched).forEach((id, content) -> words.put(id, Words.of(content)));
        return new WordTable(dsl, desk, WordTable.ARTICLES).replace(article.uuid(), words);
    }
}
