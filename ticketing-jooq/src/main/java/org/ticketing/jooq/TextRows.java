package org.ticketing.jooq;

import static org.ticketing.jooq.schema.Tables.TICKETING_TEXT;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.ticketing.storage.Change;
import org.ticketing.ticket.Recorded;
import org.ticketing.ticket.Ticket;
import org.ticketing.view.History;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.KeptText;
import org.ticketing.vocabulary.TextId;
import org.ticketing.vocabulary.Words;

/** What people wrote. */
record TextRows(DSLContext dsl) {

    Map<TextId, String> texts(DeskId desk, Collection<TextId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Ids asked = asked(ids);
        Map<TextId, String> texts = new HashMap<>();
        new Rendered(dsl)
                .fetch(
                        "texts, " + asked.form(),
                        () -> dsl.select(TICKETING_TEXT.TEXT_ID, TICKETING_TEXT.CONTENT)
                                .from(TICKETING_TEXT)
                                .where(TICKETING_TEXT.DESK.eq(desk.value()))
                                .and(asked.in(TICKETING_TEXT.TEXT_ID)),
                        asked.after(desk.value()))
                .forEach(row -> texts.put(new TextId(row.value1()), row.value2()));
        return texts;
    }

    private Ids asked(Collection<TextId> ids) {
        return Ids.of(dsl, ids.stream().map(TextId::value).toList());
    }

    /** Adds texts in one statement; where a database keeps their words in a table of their own, in two. */
    void add(Change change) {
        if (change.texts().isEmpty()) {
            return;
        }
        Ticket ticket = change.ticket();
        WordIndex index = WordIndex.of(dsl, ticket.desk());
        Map<TextId, Set<String>> words = words(contents(change.texts()), History.searched(change.events()));
        List<Field<?>> columns = new ArrayList<>(List.of(
                TICKETING_TEXT.DESK,
                TICKETING_TEXT.TEXT_ID,
                TICKETING_TEXT.TICKET,
                TICKETING_TEXT.SALT,
                TICKETING_TEXT.CONTENT));
        columns.addAll(index.columns());
        var insert = dsl.insertInto(TICKETING_TEXT, columns);
        for (KeptText text : change.texts()) {
            List<Object> values = new ArrayList<>(List.of(
                    ticket.desk().value(), text.id().value(), ticket.id().value(), text.salt(), text.content()));
            values.addAll(index.values(words.getOrDefault(text.id(), Set.of())));
            insert = insert.values(values);
        }
        insert.execute();
        index.add(ticket.id().value(), words);
    }

    private static Map<TextId, String> contents(List<KeptText> texts) {
        return texts.stream().collect(Collectors.toMap(KeptText::id, KeptText::content));
    }

    /** The words of texts; none in those that searches don't look through. */
    private static Map<TextId, Set<String>> words(Map<TextId, String> texts, Set<TextId> searched) {
        Map<TextId, Set<String>> words = new HashMap<>();
        texts.forEach((id, content) -> words.put(id, searched.contains(id) ? Words.of(content) : Set.of()));
        return words;
    }

    /** Erases texts with their words; how many there were. */
    int erase(DeskId desk, Collection<TextId> ids) {
        int erased = dsl.deleteFrom(TICKETING_TEXT)
                .where(TICKETING_TEXT.DESK.eq(desk.value()))
                .and(asked(ids).in(TICKETING_TEXT.TEXT_ID))
                .execute();
        WordIndex.of(dsl, desk).erase(ids);
        return erased;
    }

    /** Whether searches looked for other words than those that are in the texts of a ticket; they don't any more. */
    boolean correctWords(Ticket ticket, List<Recorded> log) {
        List<TextId> ids = new History(log).textIds();
        Map<TextId, Set<String>> words = new HashMap<>();
        ids.forEach(id -> words.put(id, Set.of()));
        words.putAll(words(texts(ticket.desk(), ids), History.searched(log)));
        return WordIndex.of(dsl, ticket.desk()).correct(ticket.id().value(), words);
    }
}
