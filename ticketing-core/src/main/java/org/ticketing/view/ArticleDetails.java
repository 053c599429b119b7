package org.ticketing.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ticketing.knowledge.Article;
import org.ticketing.knowledge.Edition;
import org.ticketing.vocabulary.TextId;
import org.ticketing.vocabulary.TextRef;

/**
 * An article as a reader may see it.
 *
 * @param edition which of its editions is shown
 * @param title nothing, if it is not kept any more
 * @param kept whether the reader looks after it, and may see what is not published
 */
public record ArticleDetails(
        Article article,
        Edition edition,
        Optional<String> title,
        Optional<String> text,
        Optional<String> link,
        boolean kept) {

    /** What is published, or for whoever looks after it, what was written last. */
    public static ArticleDetails of(Article article, Edition edition, Map<TextId, String> texts, boolean kept) {
        TextRef link = edition.link();
        return new ArticleDetails(
                article,
                edition,
                Optional.ofNullable(texts.get(edition.title().id())),
                Optional.ofNullable(texts.get(edition.text().id())),
                link == null ? Optional.empty() : Optional.ofNullable(texts.get(link.id())),
                kept);
    }

    /** The texts that an edition needs. */
    public static List<TextId> textIds(Edition edition) {
        return edition.texts().stream().map(TextRef::id).toList();
    }
}
