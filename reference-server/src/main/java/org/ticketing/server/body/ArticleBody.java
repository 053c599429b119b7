package org.ticketing.server.body;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ticketing.knowledge.Article;
import org.ticketing.knowledge.Edition;
import org.ticketing.view.ArticleDetails;

/**
 * An article or notice.
 *
 * @param unpublished whether there is an edition that nobody reads yet; only for those who look after it
 * @param stars how many people gave how many; nothing in a list
 */
public record ArticleBody(
        String id,
        String desk,
        long version,
        Instant changedAt,
        Article.State state,
        int edition,
        Named genre,
        Named category,
        @Nullable Named product,
        String language,
        Named audience,
        @Nullable String title,
        @Nullable String text,
        @Nullable String link,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Boolean unpublished,
        @Nullable Map<String, Long> stars) {

    /** An article as its reader may see it. */
    public static ArticleBody of(ArticleDetails details, Map<Integer, Long> stars, Labels labels) {
        Map<String, Long> written = new TreeMap<>();
        stars.forEach((star, people) -> written.put(String.valueOf(star), people));
        return of(details, written, labels, details.article());
    }

    static ArticleBody of(ArticleDetails details, Labels labels) {
        return of(details, null, labels, details.article());
    }

    private static ArticleBody of(
            ArticleDetails details, @Nullable Map<String, Long> stars, Labels labels, Article article) {
        Edition edition = details.edition();
        String product = edition.product();
        return new ArticleBody(
                article.id().toString(),
                article.desk().value(),
                article.version(),
                article.changedAt(),
                article.state(),
                edition.number(),
                new Named(edition.genre().key(), edition.genre().label()),
                labels.category(edition.category()),
                product == null ? null : labels.product(product),
                edition.language().key(),
                labels.audience(edition.audience()),
                details.title().orElse(null),
                details.text().orElse(null),
                details.link().orElse(null),
                edition.fromInclusive(),
                edition.untilExclusive(),
                details.kept() ? article.hasUnpublishedEdition() : null,
                stars);
    }
}
