package org.ticketing.jooq;

import static org.ticketing.jooq.schema.Tables.TICKETING_TICKET;
import static org.ticketing.jooq.schema.Tables.TICKETING_WORD;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.ticketing.view.SearchTerms;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.TextId;
import org.ticketing.vocabulary.TicketId;

/** Words where a database has no index of its own for them: a narrow table, a row for each word of each text. */
record WordTable(DSLContext dsl, DeskId desk) implements WordIndex {

    @Override
    public List<Field<?>> columns() {
        return List.of();
    }

    @Override
    public List<Field<?>> values(Set<String> words) {
        return List.of();
    }

    /** In one batch. */
    @Override
    public void add(TicketId ticket, Map<TextId, Set<String>> words) {
        Object[][] rows = words.entrySet().stream()
                .flatMap(text -> text.getValue().stream().map(word -> new Object[] {
                    desk.value(), word, ticket.value(), text.getKey().value()
                }))
                .toArray(Object[][]::new);
        if (rows.length > 0) {
            dsl.batch(dsl.insertInto(
                                    TICKETING_WORD,
                                    TICKETING_WORD.DESK,
                                    TICKETING_WORD.WORD,
                                    TICKETING_WORD.TICKET,
                                    TICKETING_WORD.TEXT_ID)
                            .values((String) null, null, null, null))
                    .bind(rows)
                    .execute();
        }
    }

    @Override
    public void erase(Collection<TextId> texts) {
        dsl.deleteFrom(TICKETING_WORD)
                .where(TICKETING_WORD.DESK.eq(desk.value()))
                .and(TICKETING_WORD.TEXT_ID.in(ids(texts)))
                .execute();
    }

    private static List<UUID> ids(Collection<TextId> texts) {
        return texts.stream().map(TextId::value).distinct().toList();
    }

    @Override
    public boolean correct(TicketId ticket, Map<TextId, Set<String>> words) {
        Map<TextId, Set<String>> expected = new HashMap<>(words);
        expected.values().removeIf(Set::isEmpty);
        Map<TextId, Set<String>> present = new HashMap<>();
        dsl.select(TICKETING_WORD.TEXT_ID, TICKETING_WORD.WORD)
                .from(TICKETING_WORD)
                .where(TICKETING_WORD.DESK.eq(desk.value()))
                .and(TICKETING_WORD.TEXT_ID.in(ids(words.keySet())))
                .forEach(row -> present.computeIfAbsent(new TextId(row.value1()), unused -> new HashSet<>())
                        .add(row.value2()));
        if (present.equals(expected)) {
            return false;
        }
        erase(words.keySet());
        add(ticket, expected);
        return true;
    }

    @Override
    public Condition find(SearchTerms terms) {
        Condition all = terms.words().stream()
                .map(word -> in(TICKETING_WORD.WORD.eq(word)))
                .reduce(DSL.noCondition(), Condition::and);
        // Words hold nothing but letters and digits, so nothing in them means more to a pattern.
        return terms.isEmpty() ? all : all.and(in(TICKETING_WORD.WORD.like(terms.beginning() + "%")));
    }

    private Condition in(Condition word) {
        return TICKETING_TICKET.TICKET.in(DSL.select(TICKETING_WORD.TICKET)
                .from(TICKETING_WORD)
                .where(TICKETING_WORD.DESK.eq(desk.value()))
                .and(word));
    }
}
