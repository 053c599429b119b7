package org.ticketing.classification;

import java.util.List;
import org.ticketing.condition.Domains;
import org.ticketing.condition.Fact;
import org.ticketing.vocabulary.Source;

/**
 * One thing that is weighed in a queue: its urgency, its complexity as far as kind or area tell it, the channel it came by (N9).
 *
 * @param first the values whose tickets come first, in this order, all others behind them; if none is named, those that the
 *     policy knows: of a scale the highest first
 */
public record QueueRank(Fact by, List<String> first, Source source) {

    public QueueRank {
        first = List.copyOf(first);
    }

    /** The values in their order at a desk. */
    public List<String> values(Domains domains) {
        if (!first.isEmpty()) {
            return first;
        }
        List<String> known = domains.of(by).orElse(List.of());
        return by.shape() == Fact.Shape.SCALE ? known.reversed() : known;
    }
}
