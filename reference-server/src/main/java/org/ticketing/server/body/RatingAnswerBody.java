package org.ticketing.server.body;

import org.jspecify.annotations.Nullable;
import org.ticketing.RatingAnswer;
import org.ticketing.vocabulary.Text;

/**
 * What somebody hears who has rated an article.
 *
 * @param asked how to improve it, if they gave few stars and did not say
 */
public record RatingAnswerBody(int stars, @Nullable Text asked) {

    /** An answer as the contract writes it. */
    public static RatingAnswerBody of(RatingAnswer answer) {
        return new RatingAnswerBody(answer.stars(), answer.asked().orElse(null));
    }
}
