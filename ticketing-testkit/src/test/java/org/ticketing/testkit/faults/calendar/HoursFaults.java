package org.ticketing.testkit.faults.calendar;

import static org.ticketing.testkit.faults.calendar.WrongCalendar.eachDay;
import static org.ticketing.testkit.faults.calendar.WrongCalendar.eachWindow;
import static org.ticketing.testkit.faults.calendar.WrongCalendar.fault;
import static org.ticketing.testkit.faults.calendar.WrongCalendar.in;
import static org.ticketing.testkit.faults.calendar.WrongCalendar.reading;
import static org.ticketing.testkit.faults.calendar.WrongCalendar.with;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ticketing.testkit.faults.Fault;
import org.ticketing.testkit.laws.calendar.CalendarCase;
import org.ticketing.testkit.laws.calendar.CalendarEngine;
import org.ticketing.testkit.laws.calendar.ShapeLaws;
import org.ticketing.testkit.laws.calendar.TimeLaws;
import org.ticketing.testkit.laws.calendar.WorkingCalendar;
import org.ticketing.time.BusinessCalendar;
import org.ticketing.time.Hours;
import org.ticketing.time.SpecialDay;
import org.ticketing.time.WeeklyHours;
import org.ticketing.time.Window;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/** Mistakes in what hours, days and zones are read as. */
public final class HoursFaults {

    private static final Instant TODAY = Instant.parse("2026-11-22T12:00:00Z");

    private HoursFaults() {}

    /** All of them. */
    public static List<Fault<CalendarEngine, CalendarCase>> all() {
        return List.of(
                fault(
                        "today's offset is used for every day",
                        "fivetran/dbt_zendesk#25",
                        ShapeLaws.UNION_OF_WINDOWS,
                        reading(hours -> in(hours.zone().getRules().getOffset(TODAY), hours))),
                fault(
                        "the clock of the server is used",
                        "adaptavist: handling daylight saving changes",
                        ShapeLaws.ZONE_IS_ONLY_AN_OFFSET,
                        reading(hours -> in(ZoneOffset.UTC, hours))),
                fault(
                        "the lunch break is worked through",
                        "frappe/helpdesk#2212",
                        ShapeLaws.UNION_OF_WINDOWS,
                        reading(eachDay(HoursFaults::withoutBreaks))),
                fault(
                        "only the first window of a day is read",
                        "",
                        ShapeLaws.UNION_OF_WINDOWS,
                        reading(eachDay(windows -> windows.stream().limit(1).toList()))),
                fault(
                        "a window over midnight ends at midnight",
                        "",
                        ShapeLaws.UNION_OF_WINDOWS,
                        reading(eachWindow(window ->
                                isOverMidnight(window) ? new Window(window.opens(), LocalTime.MIDNIGHT) : window))),
                fault(
                        "a window over midnight is dropped",
                        "",
                        ShapeLaws.UNION_OF_WINDOWS,
                        reading(eachDay(windows -> windows.stream()
                                .filter(window -> !isOverMidnight(window))
                                .toList()))),
                fault(
                        "24:00 is 23:59:59",
                        "",
                        TimeLaws.ALWAYS_OPEN,
                        reading(eachWindow(window -> endingAt(LocalTime.of(23, 59, 59), window)))),
                fault(
                        "24:00 is 23:59",
                        "",
                        ShapeLaws.UNION_OF_WINDOWS,
                        reading(eachWindow(window -> endingAt(LocalTime.of(23, 59), window)))),
                fault(
                        "holidays are ignored",
                        "fivetran/dbt_zendesk#92",
                        TimeLaws.IN_OPEN_TIME,
                        reading(hours -> with(
                                hours.days().stream()
                                        .filter(day -> !day.windows().isEmpty())
                                        .toList(),
                                hours))),
                fault(
                        "a holiday goes from midnight to midnight of Greenwich",
                        "fivetran/dbt_zendesk#117",
                        ShapeLaws.UNION_OF_WINDOWS,
                        HoursFaults::holidaysOfGreenwich),
                fault(
                        "feasts of other places are kept",
                        "zammad/zammad#390",
                        ShapeLaws.UNION_OF_WINDOWS,
                        reading(HoursFaults::withFeasts)),
                fault(
                        "a half-day is a closed day",
                        "glpi#6835",
                        ShapeLaws.UNION_OF_WINDOWS,
                        reading(hours -> with(
                                hours.days().stream()
                                        .map(day -> SpecialDay.closed(day.date(), day.name(), day.source()))
                                        .toList(),
                                hours))),
                fault(
                        "a half-day is a whole day",
                        "zendesk/biz#122",
                        ShapeLaws.UNION_OF_WINDOWS,
                        reading(hours -> with(
                                hours.days().stream()
                                        .filter(day -> day.windows().isEmpty())
                                        .toList(),
                                hours))),
                fault(
                        "today's hours hold for the past",
                        "freeitsm: today's calendar rewrites the past",
                        ShapeLaws.UNION_OF_WINDOWS,
                        reading(HoursFaults::onlyTheLastWeek)),
                fault(
                        "every desk is open day and night",
                        "osTicket/osTicket#1168",
                        TimeLaws.IN_OPEN_TIME,
                        reading(hours -> Hours.always(hours.zone()))),
                fault(
                        "a day without midnight is lost",
                        "zendesk/biz#37",
                        TimeLaws.ALWAYS_OPEN,
                        reading(HoursFaults::withoutDaysThatBeginLate)));
    }

    private static boolean isOverMidnight(Window window) {
        return !window.closes().isAfter(window.opens()) && !window.closes().equals(LocalTime.MIDNIGHT);
    }

    private static Window endingAt(LocalTime time, Window window) {
        return window.closes().equals(LocalTime.MIDNIGHT) && window.opens().isBefore(time)
                ? new Window(window.opens(), time)
                : window;
    }

    private static List<Window> withoutBreaks(List<Window> windows) {
        return windows.size() < 2
                ? windows
                : List.of(new Window(
                        windows.get(0).opens(), windows.get(windows.size() - 1).closes()));
    }

    private static WorkingCalendar holidaysOfGreenwich(Hours hours) {
        List<SpecialDay> others = new ArrayList<>(hours.days());
        List<SpecialDay> holidays = new ArrayList<>(hours.days());
        others.removeIf(day -> day.windows().isEmpty());
        holidays.removeAll(others);
        List<SpecialDay> whole = holidays.stream()
                .map(day -> new SpecialDay(day.date(), day.name(), List.of(Window.ALL_DAY), day.source()))
                .toList();
        BusinessCalendar closed = BusinessCalendar.of(new Hours(ZoneOffset.UTC, List.of(), whole));
        return CalendarEngine.of(BusinessCalendar.of(with(others, hours)).subtract(closed));
    }

    private static Hours withFeasts(Hours hours) {
        List<SpecialDay> days = new ArrayList<>(hours.days());
        IntStream.range(1985, 2045)
                .boxed()
                .flatMap(year -> Stream.of(LocalDate.of(year, 12, 31), LocalDate.of(year, 3, 1)))
                .filter(date -> days.stream().noneMatch(day -> day.date().equals(date)))
                .forEach(date -> days.add(closed(date)));
        return with(days, hours);
    }

    private static Hours onlyTheLastWeek(Hours hours) {
        WeeklyHours last = hours.weeks().get(hours.weeks().size() - 1);
        return new Hours(
                hours.zone(), List.of(new WeeklyHours(LocalDate.of(1900, 1, 1), last.windows())), hours.days());
    }

    private static Hours withoutDaysThatBeginLate(Hours hours) {
        List<SpecialDay> days = new ArrayList<>(hours.days());
        ZoneRules rules = hours.zone().getRules();
        for (ZoneOffsetTransition change = rules.nextTransition(Instant.parse("1985-01-01T00:00:00Z"));
                change != null && change.getDateTimeBefore().getYear() < 2045;
                change = rules.nextTransition(change.getInstant())) {
            LocalDate date = change.getDateTimeBefore().toLocalDate();
            if (change.isGap()
                    && change.getDateTimeBefore().toLocalTime().equals(LocalTime.MIDNIGHT)
                    && days.stream().noneMatch(day -> day.date().equals(date))) {
                days.add(closed(date));
            }
        }
        return with(days, hours);
    }

    private static SpecialDay closed(LocalDate date) {
        return SpecialDay.closed(date, Text.same("a mistake"), Source.assumed("a mistake"));
    }
}
