package org.ticketing.jooq;

import static org.ticketing.jooq.schema.Tables.TICKETING_ARTICLE;
import static org.ticketing.jooq.schema.Tables.TICKETING_KNOWLEDGE_WORD;
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
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.ticketing.view.SearchTerms;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.TextId;

/**
 * Words where a database has no index of its own for them: a narrow table, a row for each word of each text.
 *
 * @param of whose words they are
 */
record WordTable(DSLContext dsl, DeskId desk, Place of) implements WordIndex {

    /**
     * A table of words.
     *
     * @param owner whose text it is
     * @param listed the column of a list in which the owner stands
     */
    record Place(
            Table<?> table,
            TableField<?, String> desk,
            TableField<?, String> word,
            TableField<?, UUID> owner,
            TableField<?, UUID> text,
            TableField<?, UUID> listed) {}

    static final Place TICKETS = new Place(
            TICKETING_WORD,
            TICKETING_WORD.DESK,
            TICKETING_WORD.WORD,
            TICKETING_WORD.TICKET,
            TICKETING_WORD.TEXT_ID,
            TICKETING_TICKET.TICKET);

    static final Place ARTICLES = new Place(
            TICKETING_KNOWLEDGE_WORD,
            TICKETING_KNOWLEDGE_WORD.DESK,
            TICKETING_KNOWLEDGE_WORD.WORD,
            TICKETING_KNOWLEDGE_WORD.ARTICLE,
            TICKETING_KNOWLEDGE_WORD.TEXT_ID,
            TICKETING_ARTICLE.ARTICLE);

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
    public void add(UUID owner, Map<TextId, Set<String>> words) {
        Object[][] rows = words.entrySet().stream()
                .flatMap(text -> text.getValue().stream().map(word ->
                        new Object[] {desk.value(), word, owner, text.getKey().value()}))
                .toArray(Object[][]::new);
        if (rows.length > 0) {
            dsl.batch(dsl.insertInto(of.table(), of.desk(), of.word(), of.owner(), of.text())
                            .values((String) null, null, null, null))
                    .bind(rows)
                    .execute();
        }
    }

    @Override
    public void erase(Collection<TextId> texts) {
        dsl.deleteFrom(of.table())
                .where(of.desk().eq(desk.value()))
                .and(of.text().in(ids(texts)))
                .execute();
    }

    private static List<UUID> ids(Collection<TextId> texts) {
        return texts.stream().map(TextId::value).distinct().toList();
    }

    @Override
    public boolean correct(UUID owner, Map<TextId, Set<String>> words) {
        Map<TextId, Set<String>> expected = named(words);
        if (present(of.text().in(ids(words.keySet()))).equals(expected)) {
            return false;
        }
        erase(words.keySet());
        add(owner, expected);
        return true;
    }

    /** Whether an owner had other words than these, in whichever text; it has these now, and no others. */
    boolean replace(UUID owner, Map<TextId, Set<String>> words) {
        Map<TextId, Set<String>> expected = named(words);
        Map<TextId, Set<String>> present = present(of.owner().eq(owner));
        if (present.equals(expected)) {
            return false;
        }
        if (!present.isEmpty()) {
            dsl.deleteFrom(of.table())
                    .where(of.desk().eq(desk.value()))
                    .and(of.owner().eq(owner))
                    .execute();
        }
        add(owner, expected);
        return true;
    }

    private static Map<TextId, Set<String>> named(Map<TextId, Set<String>> words) {
        Map<TextId, Set<String>> named = new HashMap<>(words);
        named.values().removeIf(Set::isEmpty);
        return named;
    }

    private Map<TextId, Set<String>> present(Condition which) {
        Map<TextId, Set<String>> present = new HashMap<>();
        dsl.select(of.text(), of.word())
                .from(of.table())
                .where(of.desk().eq(desk.value()))
                .and(which)
                .forEach(row -> present.computeIfAbsent(new TextId(row.value1()), unused -> new HashSet<>())
                        .add(row.value2()));
        return present;
    }

    @Override
    public Condition find(SearchTerms terms) {
        Condition all =
                terms.words().stream().map(word -> in(of.word().eq(word))).reduce(DSL.noCondition(), Condition::and);
        // Words hold nothing but letters and digits, so nothing in them means more to a pattern.
        return terms.isEmpty() ? all : all.and(in(of.word().like(terms.beginning() + "%")));
    }

    private Condition in(Condition word) {
        return of.listed()
                .in(DSL.select(of.owner())
                        .from(of.table())
                        .where(of.desk().eq(desk.value()))
                        .and(word));
    }
}
