package org.ticketing;

import java.util.Optional;
import org.ticketing.problem.Violation;
import org.ticketing.view.ArticleRequest;
import org.ticketing.vocabulary.ArticleId;
import org.ticketing.vocabulary.Digest;

/** Where a page of articles ended, as a text that nobody but the library reads: the list it belongs to, and its last article. */
final class ArticleCursor {

    private static final int DIGITS = 12;

    private ArticleCursor() {}

    static String of(ArticleRequest list, ArticleId last) {
        return digits(list) + last;
    }

    private static String digits(ArticleRequest list) {
        return Digest.of(Cursor.canonical(list.condition())
                        + '\n'
                        + list.search().orElse(""))
                .substring(0, DIGITS);
    }

    /** The article before which a page begins; none for the first page. */
    static Optional<ArticleId> before(ArticleRequest request) {
        return request.cursor()
                .filter(cursor -> cursor.length() > DIGITS)
                .flatMap(cursor -> KnowledgeReads.articleId(cursor.substring(DIGITS)))
                .filter(last -> request.cursor().orElseThrow().endsWith(last.toString()));
    }

    /** What is wrong with the cursor of a request; nothing if it has none. */
    static Optional<Violation> violation(ArticleRequest request) {
        if (request.cursor().isEmpty()) {
            return Optional.empty();
        }
        if (before(request).isEmpty()) {
            return Optional.of(new Violation("cursor", "known-cursor", Cursor.UNKNOWN));
        }
        return request.cursor().orElseThrow().startsWith(digits(request))
                ? Optional.empty()
                : Optional.of(new Violation("cursor", "same-list", Cursor.OF_ANOTHER_LIST));
    }
}
