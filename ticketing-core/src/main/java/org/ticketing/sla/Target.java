package org.ticketing.sla;

import java.time.Duration;
import java.util.Optional;

/**
 * What exactly is promised. Each form of time is a type of its own, so that working hours, elapsed hours and days can't be
 * mixed up.
 */
public sealed interface Target {

    /** An amount of time, which is counted down. */
    sealed interface Amount extends Target permits WorkingTime, ElapsedTime {
        Duration length();
    }

    /** Counted on a calendar of the policy. */
    sealed interface OnCalendar extends Target permits WorkingTime, WorkingDays, EndOfBusinessDay, SameDayOr {
        String calendar();
    }

    /** An amount of open time of a calendar. */
    record WorkingTime(Duration length, String calendar) implements Amount, OnCalendar {
        public WorkingTime {
            requirePositive(length);
        }
    }

    /** An amount of time by the clock on the wall, day and night. */
    record ElapsedTime(Duration length) implements Amount {
        public ElapsedTime {
            requirePositive(length);
        }
    }

    /** So many business days after the business day of the start, which itself does not count. */
    record WorkingDays(int days, Closing closing, String calendar) implements OnCalendar {
        public WorkingDays {
            if (days < 1) {
                throw new IllegalArgumentException("at least one working day, not " + days);
            }
        }
    }

    /** The end of the business day of the start; of the next one if that day is over or closed. */
    record EndOfBusinessDay(String calendar) implements OnCalendar {}

    /**
     * The end of the same business day if at least {@code hours} of open time remain in it, else {@code hours} of open time
     * after the next day's opening (U41).
     */
    record SameDayOr(Duration hours, String calendar) implements OnCalendar {
        public SameDayOr {
            requirePositive(hours);
        }
    }

    /** A date that a person promises (U42); until then nothing is due. */
    record PromisedDate() implements Target {}

    /** Nothing is promised, and the policy says so. */
    record None() implements Target {}

    /** Where on its last day a target of working days falls due. */
    enum Closing {
        /** When that business day closes. */
        END_OF_DAY,
        /**
         * At the time of day of the start; if the desk is closed then, at its next opening. A start at which the desk is
         * closed counts as its next opening.
         */
        SAME_TIME
    }

    /** What this form of time is called in a policy. */
    default String form() {
        return switch (this) {
            case WorkingTime target -> "working-time";
            case ElapsedTime target -> "elapsed-time";
            case WorkingDays target -> "working-days";
            case EndOfBusinessDay target -> "end-of-business-day";
            case SameDayOr target -> "same-day-or";
            case PromisedDate target -> "promised-date";
            case None target -> "none";
        };
    }

    /** The calendar it is counted on, if it is. */
    default Optional<String> calendarId() {
        return this instanceof OnCalendar counted ? Optional.of(counted.calendar()) : Optional.empty();
    }

    /** The amount of time that is counted down, and that pauses stop; dates have none and do not move. */
    default Optional<Duration> budget() {
        return this instanceof Amount amount ? Optional.of(amount.length()) : Optional.empty();
    }

    private static void requirePositive(Duration length) {
        if (!length.isPositive()) {
            throw new IllegalArgumentException("a promised time is longer than nothing, not " + length);
        }
    }
}
