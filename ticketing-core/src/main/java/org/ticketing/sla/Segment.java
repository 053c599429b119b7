package org.ticketing.sla;

import java.time.Duration;
import java.util.Optional;
import org.ticketing.time.Span;
import org.ticketing.vocabulary.Text;

/**
 * A part of a derivation: what a stretch of time was, and so whether it counts. Neighbours are never alike.
 *
 * @param name the holiday, for a special day
 */
public record Segment(Span span, Kind kind, Optional<Text> name) {

    /** What a stretch of time was. */
    public enum Kind {
        /** Open: it counts. */
        OPEN,
        CLOSED,
        /** Closed because of a special day, a holiday for instance. */
        HOLIDAY,
        /** Not the vendor's turn: it does not count, open or not. */
        PAUSED
    }

    /** How much of the promised time it uses up. */
    public Duration counted() {
        return kind == Kind.OPEN ? span.length() : Duration.ZERO;
    }
}
