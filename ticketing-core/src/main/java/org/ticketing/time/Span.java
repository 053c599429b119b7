package org.ticketing.time;

import java.time.Duration;
import java.time.Instant;

/** A half-open stretch of time: it holds its start and not its end. Never empty. */
public record Span(Instant startInclusive, Instant endExclusive) {

    public Span {
        if (!startInclusive.isBefore(endExclusive)) {
            throw new IllegalArgumentException("a span ends after it starts: " + startInclusive + " " + endExclusive);
        }
    }

    public Duration length() {
        return Duration.between(startInclusive, endExclusive);
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(startInclusive) && instant.isBefore(endExclusive);
    }
}
