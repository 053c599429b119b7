package org.ticketing.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/** Every half hour of a week that every calendar knows: examples enough of when a ticket can be opened. */
final class SampleWeek {

    private static final Instant FIRST = Instant.parse("2026-08-03T00:00:00Z");
    private static final Duration STEP = Duration.ofMinutes(30);
    private static final int STEPS = 7 * 48;

    private SampleWeek() {}

    static Stream<Instant> openings() {
        return Stream.iterate(FIRST, opened -> opened.plus(STEP)).limit(STEPS);
    }
}
