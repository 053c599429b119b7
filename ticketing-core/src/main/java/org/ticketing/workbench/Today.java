package org.ticketing.workbench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.ticketing.view.Milestone;
import org.ticketing.view.Period;

/** What the clock on the desk's wall shows: what "today" and "this month" are is for the desk's zone to say. */
public record Today(LocalDate date, ZoneId zone) {

    /** So many days the recent ones are, today among them (X64). */
    public static final int RECENT_DAYS = 30;

    public static Today at(Instant now, ZoneId zone) {
        return new Today(ZonedDateTime.ofInstant(now, zone).toLocalDate(), zone);
    }

    public YearMonth month() {
        return YearMonth.from(date);
    }

    /** Tickets that reached a milestone today. */
    public Period today(Milestone milestone) {
        return Period.days(milestone, date, date.plusDays(1), zone);
    }

    /** Tickets that reached a milestone in the last 30 days, today among them. */
    public Period recently(Milestone milestone) {
        return Period.days(milestone, date.minusDays(RECENT_DAYS - 1L), date.plusDays(1), zone);
    }

    /** Tickets that reached a milestone in a month. */
    public Period in(YearMonth month, Milestone milestone) {
        return Period.days(milestone, month.atDay(1), month.plusMonths(1).atDay(1), zone);
    }
}
