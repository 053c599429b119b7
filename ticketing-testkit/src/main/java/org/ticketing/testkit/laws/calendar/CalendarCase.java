package org.ticketing.testkit.laws.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.ticketing.testkit.laws.book.OfPolicy;
import org.ticketing.time.Hours;

/**
 * Service hours, and what to ask a calendar that is made of them.
 *
 * @param rule the calendar of the policy; blank for made-up hours
 * @param start where counting begins
 * @param first a length, by the clock on the wall or of open time
 * @param second another one, which follows it
 * @param day a day whose hours a law may change
 * @param shift how far west or east a law may move all of this
 */
public record CalendarCase(
        String rule, Hours hours, Instant start, Duration first, Duration second, LocalDate day, ZoneOffset shift)
        implements OfPolicy {

    String show(Instant instant) {
        return CalendarText.of(instant, hours.zone());
    }

    @Override
    public String toString() {
        return CalendarText.of(hours)
                + "\nstart %s (%s)\nlengths %s and %s\nday that may change %s, shift %s\n"
                        .formatted(show(start), start, CalendarText.of(first), CalendarText.of(second), day, shift);
    }
}
