package org.ticketing.testkit.faults.calendar;

import static org.ticketing.testkit.faults.calendar.WrongCalendar.fault;
import static org.ticketing.testkit.faults.calendar.WrongCalendar.in;
import static org.ticketing.testkit.faults.calendar.WrongCalendar.with;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.ticketing.problem.NeverOpens;
import org.ticketing.testkit.faults.Fault;
import org.ticketing.testkit.laws.calendar.CalendarCase;
import org.ticketing.testkit.laws.calendar.CalendarEngine;
import org.ticketing.testkit.laws.calendar.ShapeLaws;
import org.ticketing.testkit.laws.calendar.TimeLaws;
import org.ticketing.time.Hours;
import org.ticketing.time.SpecialDay;

/** Mistakes in how open time is counted, on hours that are read well. */
public final class CountingFaults {

    private CountingFaults() {}

    /** All of them. */
    public static List<Fault<CalendarEngine, CalendarCase>> all() {
        return List.of(
                fault(
                        "an opening is looked for 72 hours ahead",
                        "osTicket/osTicket#6739",
                        TimeLaws.INVERSE,
                        ThreeDaysAhead::new),
                fault("only day and night works", "glpi#15429", TimeLaws.INVERSE, DueAtOnce::new),
                fault("opened out of hours gives no delay", "glpi#687", TimeLaws.MONOTONE, NoDelayOutOfHours::new),
                fault(
                        "deadlines go by the wall clock",
                        "chatwoot/chatwoot#13392",
                        TimeLaws.IN_OPEN_TIME,
                        WallClockDeadlines::new),
                fault(
                        "days of several windows are due at midnight",
                        "glpi#22678",
                        TimeLaws.IN_OPEN_TIME,
                        DueAtMidnight::new),
                fault(
                        "the offset of the start is used to the end",
                        "fivetran/dbt_zendesk#107",
                        ShapeLaws.UNION_OF_WINDOWS,
                        OneOffset::new),
                fault(
                        "a day of 23 hours counts 24",
                        "fivetran/dbt_zendesk#25",
                        TimeLaws.ALWAYS_OPEN,
                        CountedByTheClockFace::new),
                fault(
                        "so many hours later is that much later on the clock face",
                        "zendesk/biz#37",
                        TimeLaws.ALWAYS_OPEN,
                        AddedOnTheClockFace::new),
                fault(
                        "an excluded day makes it earlier",
                        "django-helpdesk: excluded days in escalate_tickets",
                        ShapeLaws.LESS_OPEN_IS_NOT_EARLIER,
                        EarlierByHolidays::new),
                fault(
                        "a calendar that never opens gives a date",
                        "escalated: a deadline in April 2030",
                        ShapeLaws.NEVER_OPEN_IS_AN_ERROR,
                        SomeDate::new),
                fault(
                        "windows that lie over each other count twice",
                        "",
                        ShapeLaws.UNION_OF_WINDOWS,
                        EachWindowByItself::new),
                fault("at the closing edge it is still open", "", ShapeLaws.UNION_OF_WINDOWS, OpenWhenItCloses::new),
                fault("open time is kept in whole minutes", "", TimeLaws.ADDITIVE, WholeMinutes::new));
    }

    private static final class ThreeDaysAhead extends WrongCalendar {
        ThreeDaysAhead(Hours hours) {
            super(hours);
        }

        @Override
        public Instant add(Instant start, Duration openTime) {
            boolean found =
                    !right.between(start, start.plus(Duration.ofDays(3))).isZero();
            return found ? right.add(start, openTime) : start;
        }
    }

    private static final class DueAtOnce extends WrongCalendar {
        DueAtOnce(Hours hours) {
            super(hours);
        }

        @Override
        public Instant add(Instant start, Duration openTime) {
            boolean always = hours.equals(Hours.always(hours.zone()));
            return always ? right.add(start, openTime) : start;
        }
    }

    private static final class NoDelayOutOfHours extends WrongCalendar {
        NoDelayOutOfHours(Hours hours) {
            super(hours);
        }

        @Override
        public Instant add(Instant start, Duration openTime) {
            return isOpen(start) ? right.add(start, openTime) : start;
        }
    }

    private static final class WallClockDeadlines extends WrongCalendar {
        WallClockDeadlines(Hours hours) {
            super(hours);
        }

        @Override
        public Instant add(Instant start, Duration openTime) {
            return start.plus(openTime);
        }
    }

    private static final class DueAtMidnight extends WrongCalendar {
        DueAtMidnight(Hours hours) {
            super(hours);
        }

        @Override
        public Instant add(Instant start, Duration openTime) {
            Instant due = right.add(start, openTime);
            boolean several = hours.weeks().stream()
                    .flatMap(week -> week.windows().values().stream())
                    .anyMatch(windows -> windows.size() > 1);
            return several
                    ? LocalDate.ofInstant(due, hours.zone())
                            .atStartOfDay(hours.zone())
                            .toInstant()
                    : due;
        }
    }

    private static final class OneOffset extends WrongCalendar {
        OneOffset(Hours hours) {
            super(hours);
        }

        @Override
        public Instant add(Instant start, Duration openTime) {
            return as(start).add(start, openTime);
        }

        @Override
        public Duration between(Instant startInclusive, Instant endExclusive) {
            return as(startInclusive).between(startInclusive, endExclusive);
        }

        private WrongCalendar as(Instant start) {
            return new WrongCalendar(in(hours.zone().getRules().getOffset(start), hours));
        }
    }

    private static final class CountedByTheClockFace extends WrongCalendar {
        CountedByTheClockFace(Hours hours) {
            super(hours);
        }

        @Override
        public Duration between(Instant startInclusive, Instant endExclusive) {
            return hours.equals(Hours.always(hours.zone()))
                    ? Duration.between(shown(startInclusive), shown(endExclusive))
                    : right.between(startInclusive, endExclusive);
        }

        private LocalDateTime shown(Instant instant) {
            return LocalDateTime.ofInstant(instant, hours.zone());
        }
    }

    private static final class AddedOnTheClockFace extends WrongCalendar {
        AddedOnTheClockFace(Hours hours) {
            super(hours);
        }

        @Override
        public Instant add(Instant start, Duration openTime) {
            return hours.equals(Hours.always(hours.zone()))
                    ? start.atZone(hours.zone())
                            .toLocalDateTime()
                            .plus(openTime)
                            .atZone(hours.zone())
                            .toInstant()
                    : right.add(start, openTime);
        }
    }

    private static final class EarlierByHolidays extends WrongCalendar {
        EarlierByHolidays(Hours hours) {
            super(hours);
        }

        @Override
        public Instant add(Instant start, Duration openTime) {
            Instant due = new WrongCalendar(with(List.of(), hours)).add(start, openTime);
            LocalDate first = LocalDate.ofInstant(start, hours.zone());
            LocalDate last = LocalDate.ofInstant(due, hours.zone());
            long excluded = hours.days().stream()
                    .filter(day -> day.windows().isEmpty())
                    .map(SpecialDay::date)
                    .filter(date -> !date.isBefore(first) && !date.isAfter(last))
                    .count();
            return due.minus(Duration.ofDays(excluded));
        }
    }

    private static final class SomeDate extends WrongCalendar {
        SomeDate(Hours hours) {
            super(hours);
        }

        @Override
        public Instant add(Instant start, Duration openTime) {
            try {
                return right.add(start, openTime);
            } catch (NeverOpens e) {
                return start.plus(Duration.ofDays(1_000));
            }
        }
    }

    private static final class EachWindowByItself extends WrongCalendar {
        EachWindowByItself(Hours hours) {
            super(hours);
        }

        @Override
        public Duration between(Instant startInclusive, Instant endExclusive) {
            int most = 3;
            Duration sum = Duration.ZERO;
            for (int i = 0; i < most; i++) {
                int place = i;
                Hours one = eachDay(
                                windows -> windows.stream().skip(place).limit(1).toList())
                        .apply(hours);
                sum = sum.plus(new WrongCalendar(one).between(startInclusive, endExclusive));
            }
            return sum;
        }
    }

    private static final class OpenWhenItCloses extends WrongCalendar {
        OpenWhenItCloses(Hours hours) {
            super(hours);
        }

        @Override
        public boolean isOpen(Instant instant) {
            return right.isOpen(instant) || right.isOpen(instant.minusNanos(1));
        }
    }

    private static final class WholeMinutes extends WrongCalendar {
        WholeMinutes(Hours hours) {
            super(hours);
        }

        @Override
        public Duration between(Instant startInclusive, Instant endExclusive) {
            return Duration.ofMinutes(
                    right.between(startInclusive, endExclusive).toMinutes());
        }
    }
}
