package org.ticketing.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ticketing.condition.Condition;
import org.ticketing.condition.ConditionCheck;
import org.ticketing.problem.Violation;

/**
 * Which articles somebody asks for, among those that they may read.
 *
 * @param condition over the facts of articles
 * @param search words to look for in title and text: all of them must be there, whatever their case and accents, the last as the
 *     beginning of a word
 * @param cursor what a page of the same list gave as its next, or nothing for the first
 * @param limit how many at most
 */
public record ArticleRequest(Condition condition, Optional<String> search, Optional<String> cursor, int limit) {

    /** All of them, the newest first. */
    public static ArticleRequest all(int limit) {
        return new ArticleRequest(Condition.always(), Optional.empty(), Optional.empty(), limit);
    }

    /** Those of these facts. */
    public ArticleRequest where(Condition other) {
        return new ArticleRequest(other, search, cursor, limit);
    }

    /** Those with these words. */
    public ArticleRequest searching(String words) {
        return new ArticleRequest(condition, Optional.of(words), cursor, limit);
    }

    /** The same list from another page's next. */
    public ArticleRequest from(String otherCursor) {
        return new ArticleRequest(condition, search, Optional.of(otherCursor), limit);
    }

    /** What is to be looked for. */
    public SearchTerms terms() {
        return search.map(SearchTerms::of).orElse(SearchTerms.NONE);
    }

    /** What is wrong with it, if something is; whether the cursor is one is for the desk to say. */
    public List<Violation> violations() {
        List<Violation> violations = new ArrayList<>(ConditionCheck.ofArticles(condition, "filter"));
        violations.addAll(SearchTerms.violations(search));
        violations.addAll(PageRequest.violationsOfLimit(limit));
        return violations;
    }
}
