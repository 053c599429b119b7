package org.ticketing.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * Hours of one day during which a desk is open, by the wall clock of its calendar.
 *
 * @param opens inclusive
 * @param closes exclusive; a time that is not after {@code opens} is on the next day, so that midnight closes the day
 *     ({@code 24:00}) and {@code 22:00-06:00} goes over midnight
 */
public record Window(LocalTime opens, LocalTime closes) {

    /** The whole day, from midnight to midnight. */
    public static final Window ALL_DAY = new Window(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    /**
     * Reads {@code 08:00-18:00}; {@code 24:00} is the end of the day.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static Window parse(String text) {
        int dash = text.indexOf('-');
        try {
            String closes = text.substring(dash + 1).strip();
            return new Window(
                    LocalTime.parse(text.substring(0, Math.max(dash, 0)).strip()),
                    closes.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(closes));
        } catch (java.time.DateTimeException e) {
            throw new IllegalArgumentException("hours are written like 08:00-18:00, not '" + text + "'", e);
        }
    }

    LocalDateTime opensOn(LocalDate day) {
        return day.atTime(opens);
    }

    LocalDateTime closesAfter(LocalDate day) {
        return (closes.isAfter(opens) ? day : day.plusDays(1)).atTime(closes);
    }

    @Override
    public String toString() {
        return opens + "-" + (closes.equals(LocalTime.MIDNIGHT) ? "24:00" : closes);
    }
}
