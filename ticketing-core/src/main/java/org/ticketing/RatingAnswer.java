package org.ticketing;

import java.util.Optional;
import org.ticketing.vocabulary.Text;

/**
 * What somebody hears who has rated an article.
 *
 * @param asked how to improve it, if they gave few stars and did not say (U75)
 */
public record RatingAnswer(int stars, Optional<Text> asked) {}
