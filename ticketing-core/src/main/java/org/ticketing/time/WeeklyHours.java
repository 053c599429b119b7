package org.ticketing.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The hours of an ordinary week, in force from a date until the next weekly hours of the same calendar.
 *
 * @param from the first day on which these hours are in force
 * @param windows the open windows of each day; a day that is not named is closed
 */
public record WeeklyHours(LocalDate from, Map<DayOfWeek, List<Window>> windows) {

    public WeeklyHours {
        Map<DayOfWeek, List<Window>> copy = new EnumMap<>(DayOfWeek.class);
        windows.forEach((day, hours) -> copy.put(day, List.copyOf(hours)));
        windows = Map.copyOf(copy);
    }
}
