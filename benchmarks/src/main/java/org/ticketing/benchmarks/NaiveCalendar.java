package org.ticketing.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** What one writes in an afternoon: day by day, by the wall clock. Right as long as no clock change falls into open time. */
final class NaiveCalendar {

    Instant add(Instant start, Duration openTime) {
        LocalDateTime from = LocalDateTime.ofInstant(start, OfficeHours.ZONE);
        Duration left = openTime;
        for (LocalDate day = from.toLocalDate(); ; day = day.plusDays(1)) {
            if (OfficeHours.isOpen(day)) {
                LocalDateTime opens = later(from, day.atTime(OfficeHours.OPENS));
                LocalDateTime closes = day.atTime(OfficeHours.CLOSES);
                if (opens.isBefore(closes)) {
                    Duration open = Duration.between(opens, closes);
                    if (open.compareTo(left) >= 0) {
                        return opens.plus(left).atZone(OfficeHours.ZONE).toInstant();
                    }
                    left = left.minus(open);
                }
            }
        }
    }

    Duration between(Instant startInclusive, Instant endExclusive) {
        LocalDateTime from = LocalDateTime.ofInstant(startInclusive, OfficeHours.ZONE);
        LocalDateTime to = LocalDateTime.ofInstant(endExclusive, OfficeHours.ZONE);
        Duration sum = Duration.ZERO;
        for (LocalDate day = from.toLocalDate(); !day.isAfter(to.toLocalDate()); day = day.plusDays(1)) {
            if (OfficeHours.isOpen(day)) {
                LocalDateTime opens = later(from, day.atTime(OfficeHours.OPENS));
                LocalDateTime closes = earlier(to, day.atTime(OfficeHours.CLOSES));
                if (opens.isBefore(closes)) {
                    sum = sum.plus(Duration.between(opens, closes));
                }
            }
        }
        return sum;
    }

    private static LocalDateTime later(LocalDateTime a, LocalDateTime b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDateTime earlier(LocalDateTime a, LocalDateTime b) {
        return a.isBefore(b) ? a : b;
    }
}
