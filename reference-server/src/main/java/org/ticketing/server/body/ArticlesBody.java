package org.ticketing.server.body;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ticketing.view.ArticleDetails;
import org.ticketing.view.Page;

/** A part of a list of articles. */
public record ArticlesBody(
        List<ArticleBody> items,
        @Nullable String next,
        @Nullable Long total) {

    /** A page as the contract writes it. */
    public static ArticlesBody of(Page<ArticleDetails> page, Optional<Long> total, Labels labels) {
        return new ArticlesBody(
                page.items().stream()
                        .map(details -> ArticleBody.of(details, labels))
                        .toList(),
                page.next().orElse(null),
                total.orElse(null));
    }
}
