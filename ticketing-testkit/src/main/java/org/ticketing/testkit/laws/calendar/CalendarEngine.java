package org.ticketing.testkit.laws.calendar;

import java.time.Duration;
import java.time.Instant;
import org.ticketing.time.BusinessCalendar;
import org.ticketing.time.Hours;

/** Whatever makes a calendar of service hours: the library, or a variant that is to be tried. */
@FunctionalInterface
public interface CalendarEngine {

    WorkingCalendar of(Hours hours);

    /** The calendars of the library. */
    static CalendarEngine ours() {
        return hours -> of(BusinessCalendar.of(hours));
    }

    /** A calendar of the library, as the laws ask it. */
    static WorkingCalendar of(BusinessCalendar calendar) {
        return new WorkingCalendar() {
            @Override
            public Instant add(Instant start, Duration openTime) {
                return calendar.add(start, openTime);
            }

            @Override
            public Duration between(Instant startInclusive, Instant endExclusive) {
                return calendar.between(startInclusive, endExclusive);
            }

            @Override
            public boolean isOpen(Instant instant) {
                return calendar.isOpen(instant);
            }
        };
    }
}
