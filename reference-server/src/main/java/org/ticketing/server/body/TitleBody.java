package org.ticketing.server.body;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ticketing.vocabulary.ArticleId;

/** An article by its title, where whoever reads this may read it. */
record TitleBody(String id, String title) {

    static Optional<TitleBody> of(ArticleId id, Map<ArticleId, String> readable) {
        return Optional.ofNullable(readable.get(id)).map(title -> new TitleBody(id.toString(), title));
    }

    static List<TitleBody> of(List<ArticleId> ids, Map<ArticleId, String> readable) {
        return ids.stream().flatMap(id -> of(id, readable).stream()).toList();
    }
}
