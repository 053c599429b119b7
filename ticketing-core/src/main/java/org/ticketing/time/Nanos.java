package org.ticketing.time;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/** Instants as nanoseconds since 1970 in a {@code long}: exact, and cheap to compare and add. */
final class Nanos {

    static final long PER_SECOND = 1_000_000_000L;
    static final long PER_DAY = 86_400 * PER_SECOND;

    /** The range of every calendar, short enough that the difference of any two instants fits a {@code long}. */
    static final Instant FIRST = Instant.parse("1950-01-01T00:00:00Z");

    static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    private static final long FIRST_SECOND = FIRST.getEpochSecond();
    private static final long LAST_SECOND = LAST.getEpochSecond();

    private Nanos() {}

    static long of(Instant instant) {
        long second = instant.getEpochSecond();
        if (second < FIRST_SECOND || second >= LAST_SECOND) {
            throw new DateTimeException("calendars reach from " + FIRST + " to " + LAST + ", not to " + instant);
        }
        return anyOf(instant);
    }

    /** As {@link #of(Instant)}, for the days beyond the range that a calendar looks at to see its edges whole. */
    static long anyOf(Instant instant) {
        return instant.getEpochSecond() * PER_SECOND + instant.getNano();
    }

    static Instant toInstant(long nanos) {
        return Instant.ofEpochSecond(0, nanos);
    }

    /** A length that no calendar can hold is as good as the longest. */
    static long of(Duration length) {
        return length.toSeconds() >= LAST_SECOND - FIRST_SECOND ? Long.MAX_VALUE : length.toNanos();
    }
}
