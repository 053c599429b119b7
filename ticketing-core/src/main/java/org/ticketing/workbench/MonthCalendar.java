package org.ticketing.workbench;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ticketing.view.Page;
import org.ticketing.view.Sort;
import org.ticketing.view.TicketSummary;

/**
 * The tickets that were opened during a month, day by day (X58).
 *
 * @param days all days of the month, also those on which nothing was opened
 * @param tickets the first of these tickets, in the order in which they were opened
 */
public record MonthCalendar(YearMonth month, ZoneId zone, List<Day> days, Page<TicketSummary> tickets) {

    /** The order in which a calendar has its tickets. */
    public static final Sort IN_ORDER = new Sort(Sort.By.OPENED, false);

    public MonthCalendar {
        days = List.copyOf(days);
    }

    /** How many tickets of each colour were opened on a day; colours that none has are left out. */
    public record Day(LocalDate date, Map<Colour, Long> colours) {
        public Day {
            Map<Colour, Long> copy = new EnumMap<>(Colour.class);
            copy.putAll(colours);
            colours = Collections.unmodifiableMap(copy);
        }

        /** All of them together. */
        public long total() {
            return colours.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** All of them together. */
    public long total() {
        return days.stream().mapToLong(Day::total).sum();
    }

    /** On which day of this calendar a ticket stands. */
    public LocalDate day(TicketSummary summary) {
        return LocalDate.ofInstant(summary.ticket().opening().at(), zone);
    }
}
