package org.ticketing.jooq;

import static org.ticketing.jooq.schema.Tables.TICKETING_TEXT;
import static org.ticketing.jooq.schema.Tables.TICKETING_TICKET;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.ticketing.view.SearchTerms;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.TextId;

/**
 * Words on PostgreSQL: a {@code tsvector} in the row of each text, with one index for all desks. So each word stands there
 * behind its desk. They are taken as they are: the server's dictionaries have no say.
 */
record WordColumn(DSLContext dsl, DeskId desk) implements WordIndex {

    /** Read and written as the text that it is told by. */
    private static final Field<String> WORDS = DSL.field(DSL.name("words"), SQLDataType.CLOB);

    @Override
    public List<Field<?>> columns() {
        return List.of(WORDS);
    }

    @Override
    public List<Field<?>> values(Set<String> words) {
        return List.of(vector(words));
    }

    private Field<String> vector(Set<String> words) {
        return DSL.field("cast({0} as tsvector)", SQLDataType.CLOB, DSL.val(told(words), SQLDataType.CLOB));
    }

    private @Nullable String told(Set<String> words) {
        return words.isEmpty() ? null : words.stream().map(this::ofDesk).collect(Collectors.joining(" "));
    }

    /** Nothing in the name of a desk or in a word means more to a vector or a query. */
    private String ofDesk(String word) {
        return "'" + desk + "/" + word + "'";
    }

    @Override
    public void add(UUID ticket, Map<TextId, Set<String>> words) {
        // They stand in the rows of the texts.
    }

    @Override
    public void erase(Collection<TextId> texts) {
        // They are gone with the rows of the texts.
    }

    /** In one batch. */
    @Override
    public boolean correct(UUID ticket, Map<TextId, Set<String>> words) {
        Object[][] rows = words.entrySet().stream()
                .map(text -> new Object[] {
                    told(text.getValue()), desk.value(), text.getKey().value(), told(text.getValue())
                })
                .toArray(Object[][]::new);
        int[] corrected = dsl.batch(dsl.update(TICKETING_TEXT)
                        .set(WORDS, vector(Set.of()))
                        .where(TICKETING_TEXT.DESK.eq((String) null))
                        .and(TICKETING_TEXT.TEXT_ID.eq((UUID) null))
                        .and(WORDS.isDistinctFrom(vector(Set.of()))))
                .bind(rows)
                .execute();
        return Arrays.stream(corrected).sum() > 0;
    }

    @Override
    public Condition find(SearchTerms terms) {
        Condition all = terms.words().stream().map(word -> in(ofDesk(word))).reduce(DSL.noCondition(), Condition::and);
        return terms.isEmpty() ? all : all.and(in(ofDesk(terms.beginning()) + ":*"));
    }

    /**
     * The words stand in the statement itself: only if the database sees them, it knows whether they are rare, to be looked
     * up, or common, to be come upon in the order of the list.
     */
    private Condition in(String query) {
        return TICKETING_TICKET.TICKET.in(DSL.select(TICKETING_TEXT.TICKET)
                .from(TICKETING_TEXT)
                .where(TICKETING_TEXT.DESK.eq(desk.value()))
                .and(DSL.condition("{0} @@ cast({1} as tsquery)", WORDS, DSL.inline(query))));
    }
}
