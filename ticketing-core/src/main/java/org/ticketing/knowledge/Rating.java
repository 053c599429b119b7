package org.ticketing.knowledge;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ticketing.vocabulary.ArticleId;
import org.ticketing.vocabulary.PersonId;

/**
 * What one person thinks of an article (U75); what they think later takes its place.
 *
 * @param edition that they had read
 * @param stars 1 to {@value #MOST_STARS}
 * @param improvement how it could be better, in their words; none if they said nothing, or if it has been erased
 */
public record Rating(
        ArticleId article,
        int edition,
        PersonId by,
        Instant at,
        int stars,
        @Nullable String improvement) {

    public static final int MOST_STARS = 5;

    public Rating {
        if (stars < 1 || stars > MOST_STARS) {
            throw new IllegalArgumentException("an article gets 1 to " + MOST_STARS + " stars, not " + stars);
        }
    }
}
