package org.ticketing.jackson;

import java.time.Duration;

/**
 * Reads the form in which {@link Duration#toString} writes whole hours, minutes and seconds; any other is left to {@link
 * Duration#parse}, which takes ten times as long.
 */
final class StoredDuration {

    /** A number of this many digits is far from what a {@code long} can't hold, even in hours. */
    private static final int MOST_DIGITS = 9;

    private StoredDuration() {}

    /**
     * Of any other form it is as slow, and as exact, as the library's own.
     *
     * @throws java.time.DateTimeException if it is no duration
     */
    static Duration parse(String text) {
        if (!text.startsWith("PT") || text.length() == 2) {
            return Duration.parse(text);
        }
        long seconds = 0;
        String left = "HMS";
        int at = 2;
        while (at < text.length()) {
            int from = at;
            long number = 0;
            while (at < text.length() && at - from < MOST_DIGITS && isDigit(text.charAt(at))) {
                number = number * 10 + (text.charAt(at++) - '0');
            }
            int unit = at == from || at == text.length() ? -1 : left.indexOf(text.charAt(at++));
            if (unit < 0) {
                return Duration.parse(text);
            }
            seconds += number * secondsOf(left.charAt(unit));
            left = left.substring(unit + 1);
        }
        return Duration.ofSeconds(seconds);
    }

    private static long secondsOf(char unit) {
        return switch (unit) {
            case 'H' -> 3_600;
            case 'M' -> 60;
            default -> 1;
        };
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
