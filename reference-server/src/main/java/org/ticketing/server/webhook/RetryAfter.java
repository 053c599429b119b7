package org.ticketing.server.webhook;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** How long a receiver asks not to be told anything: seconds, or until a date (RFC 9110, 10.2.3). */
final class RetryAfter {

    /** Whoever asks for longer is tried by then all the same, so that nobody is forgotten by a slip. */
    static final Duration LONGEST = Duration.ofHours(1);

    private static final int MOST_DIGITS = 9;

    private RetryAfter() {}

    /**
     * How long to wait.
     *
     * @param header as it came, if it came
     * @return nothing, if the receiver does not ask, or nobody understands what it asks
     */
    static Duration of(@Nullable String header, Instant now) {
        if (header == null) {
            return Duration.ZERO;
        }
        String asked = header.trim();
        Duration wait = asked.matches("[0-9]+") ? seconds(asked) : until(asked, now);
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }

    private static Duration seconds(String asked) {
        return asked.length() > MOST_DIGITS ? LONGEST : Duration.ofSeconds(Long.parseLong(asked));
    }

    private static Duration until(String date, Instant now) {
        try {
            return Duration.between(
                    now,
                    ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeException notADate) {
            return Duration.ZERO;
        }
    }
}
