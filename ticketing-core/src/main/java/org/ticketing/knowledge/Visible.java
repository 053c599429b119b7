package org.ticketing.knowledge;

import java.time.Instant;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Domains;
import org.ticketing.condition.Facts;

/**
 * Which articles somebody may know of.
 *
 * @param read a condition over the facts of articles: of those, what is published, while it is to be shown
 * @param kept a condition over the facts of articles: of those, everything
 */
public record Visible(Condition read, Condition kept, Instant now, Domains domains) {

    public boolean includes(Article article) {
        Facts facts = article.facts(domains);
        Edition published = article.published();
        return kept.test(facts) || (published != null && published.isShownAt(now) && read.test(facts));
    }
}
