package org.ticketing.jooq;

import static org.ticketing.jooq.schema.Tables.TICKETING_ARTICLE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.ticketing.jackson.KnowledgeJson;
import org.ticketing.knowledge.Article;
import org.ticketing.knowledge.Edition;
import org.ticketing.knowledge.Visible;
import org.ticketing.storage.ArticleSelection;
import org.ticketing.vocabulary.ArticleId;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.Key;

/** Articles as their logs leave them. */
record ArticleRows(DSLContext dsl, DeskId desk) {

    private static final String PUBLISHED = Key.of(Article.State.PUBLISHED);

    Optional<Article> find(ArticleId id) {
        return dsl.select(TICKETING_ARTICLE.STATE)
                .from(TICKETING_ARTICLE)
                .where(is(id))
                .fetchOptional(TICKETING_ARTICLE.STATE)
                .map(ArticleRows::read);
    }

    /** The row of an article, which nobody else changes until the end of the transaction. */
    Optional<Record> lock(ArticleId id) {
        return dsl.select(TICKETING_ARTICLE.fields())
                .from(TICKETING_ARTICLE)
                .where(is(id))
                .forUpdate()
                .fetchOptional()
                .map(row -> row);
    }

    private Condition is(ArticleId id) {
        return TICKETING_ARTICLE.DESK.eq(desk.value()).and(TICKETING_ARTICLE.ARTICLE.eq(id.value()));
    }

    private static Article read(String state) {
        return UnreadableRow.read(state, KnowledgeJson::readArticle);
    }

    List<Article> list(ArticleSelection selection, Optional<ArticleId> before, int limit) {
        return dsl
                .select(TICKETING_ARTICLE.STATE)
                .from(TICKETING_ARTICLE)
                .where(selected(selection))
                .and(before.map(id -> TICKETING_ARTICLE.ARTICLE.lt(id.value())).orElseGet(DSL::noCondition))
                .orderBy(TICKETING_ARTICLE.ARTICLE.desc())
                .limit(limit)
                .fetch(TICKETING_ARTICLE.STATE)
                .stream()
                .map(ArticleRows::read)
                .toList();
    }

    long count(ArticleSelection selection) {
        return dsl.fetchCount(TICKETING_ARTICLE, selected(selection));
    }

    private Condition selected(ArticleSelection selection) {
        Visible visible = selection.visible();
        ConditionSql sql = ConditionSql.ofArticles(visible.domains());
        Condition toBeRead = TICKETING_ARTICLE
                .ARTICLE_STATE
                .eq(PUBLISHED)
                .and(TICKETING_ARTICLE.SHOWN_FROM.isNull().or(TICKETING_ARTICLE.SHOWN_FROM.le(visible.now())))
                .and(TICKETING_ARTICLE.SHOWN_UNTIL.isNull().or(TICKETING_ARTICLE.SHOWN_UNTIL.gt(visible.now())))
                .and(sql.compile(visible.read()));
        return TICKETING_ARTICLE
                .DESK
                .eq(desk.value())
                .and(sql.compile(visible.kept()).or(toBeRead))
                .and(sql.compile(selection.filter()))
                .and(new WordTable(dsl, desk, WordTable.ARTICLES).find(selection.terms()));
    }

    void insert(Article article) {
        Map<Field<?>, @Nullable Object> row = changeable(article);
        row.put(TICKETING_ARTICLE.DESK, desk.value());
        row.put(TICKETING_ARTICLE.ARTICLE, article.id().value());
        dsl.insertInto(TICKETING_ARTICLE).set(row).execute();
    }

    /** Whether the article was still at the version that the change begins at. */
    boolean update(Article article, long fromVersion) {
        return dsl.update(TICKETING_ARTICLE)
                        .set(changeable(article))
                        .where(is(article.id()))
                        .and(TICKETING_ARTICLE.VERSION.eq(fromVersion))
                        .execute()
                == 1;
    }

    /** Puts what the article is in the place of what was found; whether that told something else. */
    boolean correct(Article article, Optional<Record> found) {
        if (found.isEmpty()) {
            insert(article);
            return true;
        }
        if (tells(article, found.get())) {
            return false;
        }
        dsl.update(TICKETING_ARTICLE)
                .set(changeable(article))
                .where(is(article.id()))
                .execute();
        return true;
    }

    /** What is stored is read, not compared as text: an older form of the same is as good. */
    private static boolean tells(Article article, Record found) {
        return changeable(article).entrySet().stream()
                .allMatch(column -> column.getKey().equals(TICKETING_ARTICLE.STATE)
                        ? isStateOf(article, found)
                        : Objects.equals(found.get(column.getKey()), column.getValue()));
    }

    private static boolean isStateOf(Article article, Record found) {
        try {
            return read(found.get(TICKETING_ARTICLE.STATE)).equals(article);
        } catch (UnreadableRow e) {
            return false;
        }
    }

    private static Map<Field<?>, @Nullable Object> changeable(Article article) {
        Edition face = article.face();
        Map<Field<?>, @Nullable Object> row = new HashMap<>();
        row.put(TICKETING_ARTICLE.VERSION, article.version());
        row.put(TICKETING_ARTICLE.CHANGED_AT, article.changedAt());
        row.put(TICKETING_ARTICLE.ARTICLE_STATE, Key.of(article.state()));
        row.put(TICKETING_ARTICLE.GENRE, face.genre().key());
        row.put(TICKETING_ARTICLE.CATEGORY, face.category());
        row.put(TICKETING_ARTICLE.PRODUCT, face.product());
        row.put(TICKETING_ARTICLE.LANGUAGE, face.language().key());
        row.put(TICKETING_ARTICLE.AUDIENCE, face.audience());
        row.put(TICKETING_ARTICLE.SHOWN_FROM, face.fromInclusive());
        row.put(TICKETING_ARTICLE.SHOWN_UNTIL, face.untilExclusive());
        row.put(TICKETING_ARTICLE.STATE, KnowledgeJson.write(article));
        return row;
    }
}
