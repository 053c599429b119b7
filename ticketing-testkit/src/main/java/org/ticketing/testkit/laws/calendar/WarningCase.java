package org.ticketing.testkit.laws.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.ticketing.testkit.laws.book.OfPolicy;
import org.ticketing.time.Hours;

/**
 * Something that is promised, and how long before it is due somebody wants to be warned.
 *
 * @param rule the calendar of the policy; blank for made-up hours
 * @param promised the open time from {@code start} to the due instant
 * @param ahead how much open time before the due instant each warning is asked for
 */
public record WarningCase(Hours hours, String rule, Instant start, Duration promised, List<Duration> ahead)
        implements OfPolicy {

    public WarningCase {
        ahead = List.copyOf(ahead);
    }

    /** When it is due. */
    public Instant due() {
        return new ObviousCalendar(hours).add(start, promised);
    }

    String show(Instant instant) {
        return CalendarText.of(instant, hours.zone());
    }

    @Override
    public String toString() {
        String warnings = ahead.stream().map(CalendarText::of).collect(Collectors.joining(", "));
        return CalendarText.of(hours)
                + "\nstart %s (%s), %s promised, due %s\nwarnings %s ahead\n"
                        .formatted(show(start), start, CalendarText.of(promised), show(due()), warnings);
    }
}
