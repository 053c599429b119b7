package org.ticketing.testkit.laws.calendar;

import java.time.Duration;
import java.time.Instant;

/** What the laws of business time ask a calendar. */
public interface WorkingCalendar {

    /**
     * The first instant at which so much open time has been used up. With a length of zero, {@code start} itself, or the
     * next opening if the desk is closed then.
     *
     * @throws org.ticketing.problem.NeverOpens if there is not so much open time
     */
    Instant add(Instant start, Duration openTime);

    /** The open time between two instants, the second not before the first. */
    Duration between(Instant startInclusive, Instant endExclusive);

    boolean isOpen(Instant instant);
}
