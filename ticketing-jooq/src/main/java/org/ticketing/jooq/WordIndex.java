package org.ticketing.jooq;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.ticketing.view.SearchTerms;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.TextId;

/** Where a database finds the words of the texts of a desk. */
sealed interface WordIndex permits WordColumn, WordTable {

    static WordIndex of(DSLContext dsl, DeskId desk) {
        return dsl.family() == SQLDialect.POSTGRES
                ? new WordColumn(dsl, desk)
                : new WordTable(dsl, desk, WordTable.TICKETS);
    }

    /** Columns for words in the row of a text. */
    List<Field<?>> columns();

    /** What stands in these columns. */
    List<Field<?>> values(Set<String> words);

    /** Adds the words of new texts, as far as they don't stand in the rows of the texts. */
    void add(UUID ticket, Map<TextId, Set<String>> words);

    /** Takes the words of erased texts away, as far as they didn't stand in the rows of the texts. */
    void erase(Collection<TextId> texts);

    /** Whether the words of texts were not these; they are now. */
    boolean correct(UUID ticket, Map<TextId, Set<String>> words);

    /** Tickets with these words. */
    Condition find(SearchTerms terms);
}
