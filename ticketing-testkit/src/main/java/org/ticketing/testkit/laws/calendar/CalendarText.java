package org.ticketing.testkit.laws.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.ticketing.sla.DerivationText;
import org.ticketing.sla.Target;
import org.ticketing.time.Hours;
import org.ticketing.time.SpecialDay;
import org.ticketing.time.WeeklyHours;
import org.ticketing.time.Window;
import org.ticketing.vocabulary.Language;

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

    /** Days that follow each other and are alike are told together. */
    private static String of(Map<DayOfWeek, List<Window>> week) {
        List<String> told = new ArrayList<>();
        DayOfWeek[] days = DayOfWeek.values();
        for (int first = 0, last; first < days.length; first = last + 1) {
            last = first;
            List<Window> windows = week.getOrDefault(days[first], List.of());
            while (last + 1 < days.length && windows.equals(week.getOrDefault(days[last + 1], List.of()))) {
                last++;
            }
            if (!windows.isEmpty()) {
                String to = last > first ? " to " + name(days[last]) : "";
                told.add(name(days[first]) + to + " " + of(windows));
            }
        }
        return told.isEmpty() ? "closed" : String.join(", ", told);
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

    /** What is promised, as people say it, and on which calendar. */
    public static String of(Target target) {
        String promised = target instanceof Target.WorkingDays days
                ? DerivationText.target(days, Language.ENGLISH) + ", " + closing(days.closing())
                : DerivationText.target(target, Language.ENGLISH);
        return promised + target.calendarId().map(id -> ", on calendar " + id).orElse("");
    }

    private static String closing(Target.Closing closing) {
        return switch (closing) {
            case END_OF_DAY -> "to the end of the day";
            case SAME_TIME -> "to the same time of day";
        };
    }

    private static String part(long amount, String unit) {
        return amount == 0 ? "" : amount + " " + unit + " ";
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }
}
