package org.ticketing.jackson;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ticketing.sla.ServiceCalendar;
import org.ticketing.time.Hours;
import org.ticketing.time.SpecialDay;
import org.ticketing.time.WeeklyHours;
import org.ticketing.time.Window;
import org.ticketing.vocabulary.Key;
import org.ticketing.vocabulary.Text;

/** Reads a calendar: weekly hours and the days that do not follow them. */
final class CalendarReader {

    private final ZoneId zone;

    CalendarReader(ZoneId zone) {
        this.zone = zone;
    }

    ServiceCalendar read(Spot spot) {
        return new ServiceCalendar(
                spot.at("id").text(),
                spot.at("label").words(),
                new Hours(zone, weeks(spot.at("hours")), days(spot.at("days"))),
                spot.source());
    }

    private static List<WeeklyHours> weeks(Spot spot) {
        List<WeeklyHours> weeks = new ArrayList<>();
        Set<LocalDate> seen = new HashSet<>();
        for (Spot week : spot.list()) {
            firstOn(week.at("from"), seen).ifPresent(from -> weeks.add(new WeeklyHours(from, windowsByDay(week))));
        }
        return weeks;
    }

    private static Map<DayOfWeek, List<Window>> windowsByDay(Spot week) {
        Map<DayOfWeek, List<Window>> windows = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            windows.put(day, windows(week.at(Key.of(day))));
        }
        return windows;
    }

    private static List<SpecialDay> days(Spot spot) {
        List<SpecialDay> days = new ArrayList<>();
        Set<LocalDate> seen = new HashSet<>();
        for (Spot day : spot.list()) {
            firstOn(day.at("date"), seen)
                    .ifPresent(date -> days.add(new SpecialDay(
                            date,
                            day.at("name").words(),
                            windows(day.at("hours")),
                            day.source(),
                            takenFrom(day.at("taken-from")))));
        }
        return days;
    }

    private static Optional<Text> takenFrom(Spot spot) {
        return spot.isPresent() ? Optional.of(spot.words()) : Optional.empty();
    }

    private static List<Window> windows(Spot spot) {
        return spot.list().stream().map(Spot::window).flatMap(Optional::stream).toList();
    }

    private static Optional<LocalDate> firstOn(Spot spot, Set<LocalDate> seen) {
        Optional<LocalDate> date = spot.date();
        if (date.isEmpty() || seen.add(date.get())) {
            return date;
        }
        spot.add(
                "unique",
                new Text(
                                "%s stands here twice: say all about a day in one place",
                                "%s aparece duas vezes: diga tudo sobre um dia em um só lugar")
                        .with(date.get()));
        return Optional.empty();
    }
}
