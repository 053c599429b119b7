package org.ticketing.testkit.laws.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.ticketing.time.Hours;
import org.ticketing.time.SpecialDay;
import org.ticketing.time.WeeklyHours;
import org.ticketing.time.Window;

/** Hours, instants and lengths as testers read them in the account of a broken law. */
public final class CalendarText {

    private CalendarText() {}

    public static String of(Hours hours) {
        StringBuilder text = new StringBuilder("hours in ").append(hours.zone());
        for (WeeklyHours week : hours.weeks()) {
            text.append("\n  from ").append(week.from()).append(": ").append(of(week.windows()));
        }
        for (SpecialDay day : hours.days()) {
            text.append("\n  on ").append(day.date()).append(": ").append(of(day.windows()));
        }
        return text.toString();
    }

    private static String of(Map<DayOfWeek, List<Window>> week) {
        String days = week.entrySet().stream()
                .filter(day -> !day.getValue().isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .map(day -> name(day.getKey()) + " " + of(day.getValue()))
                .collect(Collectors.joining(", "));
        return days.isEmpty() ? "closed" : days;
    }

    private static String of(List<Window> windows) {
        return windows.isEmpty()
                ? "closed"
                : windows.stream().map(Window::toString).collect(Collectors.joining(" and "));
    }

    /** As the clock on the wall shows it, with the day of the week and the offset. */
    public static String of(Instant instant, ZoneId zone) {
        ZonedDateTime shown = instant.atZone(zone);
        return name(shown.getDayOfWeek()) + " " + shown.toLocalDateTime() + shown.getOffset();
    }

    /** As {@code PT8H30M} is read by people: {@code 8 h 30 min}. */
    public static String of(Duration length) {
        String text = part(length.toHours(), "h")
                + part(length.toMinutesPart(), "min")
                + part(length.toSecondsPart(), "s")
                + part(length.toNanosPart(), "ns");
        return text.isEmpty() ? "0 min" : text.stripTrailing();
    }

    private static String part(long amount, String unit) {
        return amount == 0 ? "" : amount + " " + unit + " ";
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }
}
