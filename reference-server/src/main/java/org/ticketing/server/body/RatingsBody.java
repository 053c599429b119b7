package org.ticketing.server.body;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ticketing.knowledge.Rating;

/** What people think of an article, the latest first. */
public record RatingsBody(List<RatingsBody.Item> items) {

    /** What one of them thinks. */
    public record Item(
            Party by,
            Instant at,
            int edition,
            int stars,
            @Nullable String improvement) {}

    /** Ratings as the contract writes them. */
    public static RatingsBody of(List<Rating> ratings, Labels labels) {
        return new RatingsBody(ratings.stream()
                .map(rating -> new Item(
                        labels.person(rating.by()),
                        rating.at(),
                        rating.edition(),
                        rating.stars(),
                        rating.improvement()))
                .toList());
    }
}
