package org.ticketing.jooq;

import static org.ticketing.jooq.schema.Tables.TICKETING_RATING;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.ticketing.knowledge.Rating;
import org.ticketing.vocabulary.ArticleId;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.PersonId;

/** What people think of articles. */
record RatingRows(DSLContext dsl, DeskId desk) {

    /** Whether the person had rated the article before. */
    boolean update(Rating rating) {
        return dsl.update(TICKETING_RATING)
                        .set(TICKETING_RATING.EDITION, (long) rating.edition())
                        .set(TICKETING_RATING.RATED_AT, rating.at())
                        .set(TICKETING_RATING.STARS, (long) rating.stars())
                        .set(TICKETING_RATING.IMPROVEMENT, rating.improvement())
                        .where(of(rating.article()))
                        .and(TICKETING_RATING.PERSON.eq(rating.by().value()))
                        .execute()
                == 1;
    }

    /** Fails as a race does if they rate it in another place meanwhile. */
    void insert(Rating rating) {
        dsl.insertInto(TICKETING_RATING)
                .set(TICKETING_RATING.DESK, desk.value())
                .set(TICKETING_RATING.ARTICLE, rating.article().value())
                .set(TICKETING_RATING.PERSON, rating.by().value())
                .set(TICKETING_RATING.EDITION, (long) rating.edition())
                .set(TICKETING_RATING.RATED_AT, rating.at())
                .set(TICKETING_RATING.STARS, (long) rating.stars())
                .set(TICKETING_RATING.IMPROVEMENT, rating.improvement())
                .execute();
    }

    Map<Integer, Long> stars(ArticleId article) {
        Map<Integer, Long> stars = new TreeMap<>();
        dsl.select(TICKETING_RATING.STARS, DSL.count())
                .from(TICKETING_RATING)
                .where(of(article))
                .groupBy(TICKETING_RATING.STARS)
                .forEach(row -> stars.put(row.value1().intValue(), row.value2().longValue()));
        return stars;
    }

    List<Rating> latest(ArticleId article, int limit) {
        return dsl.select(TICKETING_RATING.fields())
                .from(TICKETING_RATING)
                .where(of(article))
                .orderBy(TICKETING_RATING.RATED_AT.desc(), TICKETING_RATING.PERSON)
                .limit(limit)
                .fetch(RatingRows::rating);
    }

    List<Rating> of(PersonId person, int skip, int limit) {
        return dsl.select(TICKETING_RATING.fields())
                .from(TICKETING_RATING)
                .where(TICKETING_RATING.DESK.eq(desk.value()))
                .and(TICKETING_RATING.PERSON.eq(person.value()))
                .orderBy(TICKETING_RATING.ARTICLE)
                .limit(skip, limit)
                .fetch(RatingRows::rating);
    }

    /** Erases what somebody said beside their stars. */
    void eraseWords(PersonId person) {
        dsl.update(TICKETING_RATING)
                .setNull(TICKETING_RATING.IMPROVEMENT)
                .where(TICKETING_RATING.DESK.eq(desk.value()))
                .and(TICKETING_RATING.PERSON.eq(person.value()))
                .execute();
    }

    private Condition of(ArticleId article) {
        return TICKETING_RATING.DESK.eq(desk.value()).and(TICKETING_RATING.ARTICLE.eq(article.value()));
    }

    private static Rating rating(Record row) {
        return UnreadableRow.read(
                row,
                found -> new Rating(
                        new ArticleId(found.get(TICKETING_RATING.ARTICLE)),
                        Math.toIntExact(found.get(TICKETING_RATING.EDITION)),
                        new PersonId(found.get(TICKETING_RATING.PERSON)),
                        found.get(TICKETING_RATING.RATED_AT),
                        Math.toIntExact(found.get(TICKETING_RATING.STARS)),
                        found.get(TICKETING_RATING.IMPROVEMENT)));
    }
}
