package org.ticketing.jackson;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Reads the form in which {@link Instant#toString} writes: what {@link Instant#parse} reads, some ten times as fast, since a
 * page of a list is read out of hundreds of instants.
 */
final class StoredInstant {

    private static final String FORM = "0000-00-00T00:00:00";
    private static final int NANO_DIGITS = 9;

    private StoredInstant() {}

    /**
     * Of any other form it is as slow, and as exact, as the library's own.
     *
     * @throws java.time.DateTimeException if it is no instant
     */
    static Instant parse(String text) {
        int end = text.length() - 1;
        if (!isUsual(text, end)) {
            return Instant.parse(text);
        }
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (hour > 23 || minute > 59 || second > 59) {
            return Instant.parse(text);
        }
        long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                .toEpochDay();
        return Instant.ofEpochSecond(((day * 24 + hour) * 60 + minute) * 60 + second, nanos(text, end));
    }

    private static boolean isUsual(String text, int end) {
        int form = FORM.length();
        if (end < form || end > form + 1 + NANO_DIGITS || text.charAt(end) != 'Z') {
            return false;
        }
        for (int i = 0; i < form; i++) {
            char expected = FORM.charAt(i);
            if (expected == '0' ? !isDigit(text.charAt(i)) : text.charAt(i) != expected) {
                return false;
            }
        }
        for (int i = form + 1; i < end; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return end == form || (text.charAt(form) == '.' && end > form + 1);
    }

    private static int nanos(String text, int end) {
        int nanos = 0;
        for (int i = 0, at = FORM.length() + 1; i < NANO_DIGITS; i++, at++) {
            nanos = nanos * 10 + (at < end ? text.charAt(at) - '0' : 0);
        }
        return nanos;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + (text.charAt(i) - '0');
        }
        return number;
    }
}
