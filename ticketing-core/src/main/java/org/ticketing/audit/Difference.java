package org.ticketing.audit;

import java.time.Duration;
import java.util.Optional;
import org.ticketing.vocabulary.TicketId;

/**
 * One cycle of a goal that would have gone differently.
 *
 * @param was what became of it; nothing if nothing was promised
 * @param wouldBe what would have become of it; nothing if nothing would be promised
 */
public record Difference(TicketId ticket, String goal, int cycle, Optional<Outcome> was, Optional<Outcome> wouldBe) {

    /** How much later it would be due, negative for earlier; nothing where one of the two has no due instant. */
    public Optional<Duration> later() {
        return was.flatMap(Outcome::due)
                .flatMap(before -> wouldBe.flatMap(Outcome::due).map(after -> Duration.between(before, after)));
    }
}
