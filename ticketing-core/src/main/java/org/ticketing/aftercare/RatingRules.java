package org.ticketing.aftercare;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/**
 * How customers rate what was done about a ticket; who of them may, say the grants.
 *
 * @param stars the most that can be given; the fewest are one
 * @param within how long after its end a ticket can be rated, by the clock on the wall
 * @param changeable whether who has rated it can do so again until then
 * @param lowStars so many or fewer are few
 * @param ask what people are asked then
 * @param toldToCustomers whether everybody of the customer sees the rating who may see the ticket; otherwise only who gave it
 */
public record RatingRules(
        int stars,
        Duration within,
        boolean changeable,
        int lowStars,
        Text ask,
        boolean toldToCustomers,
        Source source) {

    /** What somebody is asked who gives so many stars; nothing, if they are enough. */
    public Optional<Text> asked(int given) {
        return given <= lowStars ? Optional.of(ask) : Optional.empty();
    }

    /** The stars that can be given, from few to many, as conditions name them. */
    public List<String> scale() {
        return IntStream.rangeClosed(1, stars).mapToObj(Integer::toString).toList();
    }
}
