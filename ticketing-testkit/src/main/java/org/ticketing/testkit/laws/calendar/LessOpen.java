package org.ticketing.testkit.laws.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ticketing.time.Hours;
import org.ticketing.time.SpecialDay;
import org.ticketing.time.WeeklyHours;
import org.ticketing.time.Window;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/** Hours with something taken away. */
final class LessOpen {

    private static final Text NAME = new Text("closed for a law", "fechado por uma lei");
    private static final Source SOURCE = Source.assumed("a law asks what would be if this day had less open time");

    private LessOpen() {}

    /** A holiday on that day. */
    static Hours holiday(Hours hours, LocalDate day) {
        return on(day, List.of(), hours);
    }

    /** A shorter day: its windows end half-way. */
    static Hours halfDay(Hours hours, LocalDate day) {
        List<Window> halves = new ObviousCalendar(hours)
                .windowsOn(day).stream().map(LessOpen::firstHalf).toList();
        return on(day, halves, hours);
    }

    private static Window firstHalf(Window window) {
        Duration length = Duration.between(window.opens(), window.closes());
        Duration whole = length.isPositive() ? length : length.plusDays(1);
        LocalTime closes = window.opens().plus(whole.dividedBy(2));
        return whole.compareTo(Duration.ofNanos(2)) < 0 ? window : new Window(window.opens(), closes);
    }

    private static Hours on(LocalDate day, List<Window> windows, Hours hours) {
        List<SpecialDay> days = new ArrayList<>(hours.days());
        days.removeIf(special -> special.date().equals(day));
        days.add(new SpecialDay(day, NAME, windows, SOURCE));
        return new Hours(hours.zone(), hours.weeks(), days);
    }

    /** No open time at all. */
    static Hours never(Hours hours) {
        return new Hours(
                hours.zone(),
                hours.weeks().stream()
                        .map(week -> new WeeklyHours(week.from(), Map.of()))
                        .toList(),
                List.of());
    }

    /** No open time from that day on. */
    static Hours until(Hours hours, LocalDate day) {
        List<WeeklyHours> weeks = new ArrayList<>(hours.weeks());
        weeks.removeIf(week -> !week.from().isBefore(day));
        weeks.add(new WeeklyHours(day, Map.of()));
        List<SpecialDay> days = new ArrayList<>(hours.days());
        days.removeIf(special -> !special.date().isBefore(day));
        return new Hours(hours.zone(), weeks, days);
    }
}
