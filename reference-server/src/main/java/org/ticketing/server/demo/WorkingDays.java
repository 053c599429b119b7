package org.ticketing.server.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.time.BusinessCalendar;

/**
 * Reads points in time around now, so that the demo is of today whenever it is loaded: {@code -2 09:30} is half past nine
 * two business days ago. Day 0 is today, or the last business day before it.
 */
final class WorkingDays {

    private final BusinessCalendar calendar;
    private final LocalDate today;

    WorkingDays(SupportPolicy policy, Instant now) {
        this.calendar = policy.serviceLevels().calendars().get(0).calendar();
        this.today = openOnOrBefore(now.atZone(calendar.zone()).toLocalDate());
    }

    Instant instant(String point) {
        String[] parts = point.split(" ", 2);
        return day(Integer.parseInt(parts[0]))
                .atTime(LocalTime.parse(parts[1]))
                .atZone(calendar.zone())
                .toInstant();
    }

    private LocalDate day(int distance) {
        LocalDate day = today;
        for (int i = 0; i > distance; i--) {
            day = openOnOrBefore(day.minusDays(1));
        }
        for (int i = 0; i < distance; i++) {
            day = calendar.openDayAfter(day);
        }
        return day;
    }

    /** A policy whose calendar never opens is not taken, so there is one. */
    private LocalDate openOnOrBefore(LocalDate date) {
        LocalDate day = date;
        while (calendar.openingOf(day).isEmpty()) {
            day = day.minusDays(1);
        }
        return day;
    }
}
