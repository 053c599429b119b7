package org.ticketing.jackson;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Reads the form in which {@link Instant#toString} writes: what {@link Instant#parse} reads, some ten times as fast, since a
 * page of a list is read out of hundreds of instants.
 */
final class StoredInstant {

    /** What stands between the digits, each at its place. */
    private static final String FORM = "    -  -  T  :  :  ";

    private static final int NANO_DIGITS = 9;

    private StoredInstant() {}

    /**
     * Of any other form it is as slow, and as exact, as the library's own.
     *
     * @throws java.time.DateTimeException if it is no instant
     */
    static Instant parse(String text) {
        int end = text.length() - 1;
        if (!isFramed(text, end)) {
            return Instant.parse(text);
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int dayOfMonth = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        int nanos = nanos(text, end);
        boolean digitsAlone = (year | month | dayOfMonth | hour | minute | second | nanos) >= 0;
        if (!digitsAlone || hour > 23 || minute > 59 || second > 59) {
            return Instant.parse(text);
        }
        long day = LocalDate.of(year, month, dayOfMonth).toEpochDay();
        return Instant.ofEpochSecond(((day * 24 + hour) * 60 + minute) * 60 + second, nanos);
    }

    private static boolean isFramed(String text, int end) {
        int form = FORM.length();
        if (end != form && (end < form + 2 || end > form + 1 + NANO_DIGITS || text.charAt(form) != '.')) {
            return false;
        }
        return text.charAt(end) == 'Z'
                && text.charAt(4) == FORM.charAt(4)
                && text.charAt(7) == FORM.charAt(7)
                && text.charAt(10) == FORM.charAt(10)
                && text.charAt(13) == FORM.charAt(13)
                && text.charAt(16) == FORM.charAt(16);
    }

    private static int nanos(String text, int end) {
        int from = FORM.length() + 1;
        if (end < from) {
            return 0;
        }
        int nanos = number(text, from, end);
        for (int digits = end - from; digits < NANO_DIGITS; digits++) {
            nanos *= 10;
        }
        return nanos;
    }

    /** Less than nothing if there is anything but digits; so are ten times it, and more. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
