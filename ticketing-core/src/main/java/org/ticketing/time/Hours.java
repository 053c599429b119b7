package org.ticketing.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Service hours as data: what a {@link BusinessCalendar} is compiled from.
 *
 * @param zone where the wall clock hangs
 * @param weeks weekly hours by the date from which they are in force, in any order; before the first, all is closed
 * @param days days that do not follow the weekly hours, at most one for a date
 */
public record Hours(ZoneId zone, List<WeeklyHours> weeks, List<SpecialDay> days) {

    public Hours {
        weeks = weeks.stream().sorted(Comparator.comparing(WeeklyHours::from)).toList();
        days = days.stream().sorted(Comparator.comparing(SpecialDay::date)).toList();
        requireOnePerDate("weekly hours", weeks.stream().map(WeeklyHours::from).toList());
        requireOnePerDate("special day", days.stream().map(SpecialDay::date).toList());
    }

    /** The same windows on each of these days, for ever. */
    public static Hours weekly(ZoneId zone, List<DayOfWeek> days, Window... windows) {
        Map<DayOfWeek, List<Window>> week = new EnumMap<>(DayOfWeek.class);
        days.forEach(day -> week.put(day, List.of(windows)));
        return new Hours(zone, List.of(new WeeklyHours(LocalDate.of(1900, 1, 1), week)), List.of());
    }

    /** Open day and night. */
    public static Hours always(ZoneId zone) {
        return weekly(zone, List.of(DayOfWeek.values()), Window.ALL_DAY);
    }

    private static void requireOnePerDate(String what, List<LocalDate> dates) {
        dates.stream()
                .collect(Collectors.groupingBy(date -> date, Collectors.counting()))
                .forEach((date, count) -> {
                    if (count > 1) {
                        throw new IllegalArgumentException("one " + what + " a date, but " + date + " has " + count);
                    }
                });
    }
}
