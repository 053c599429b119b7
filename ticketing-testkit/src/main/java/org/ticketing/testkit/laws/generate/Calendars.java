package org.ticketing.testkit.laws.generate;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.ticketing.time.Hours;
import org.ticketing.time.SpecialDay;
import org.ticketing.time.WeeklyHours;
import org.ticketing.time.Window;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/** Service hours of every shape. */
public final class Calendars {

    private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);
    private static final Text SPECIAL = new Text("a special day", "um dia especial");
    private static final Source MADE_UP = Source.assumed("made up to try a law");

    private Calendars() {}

    /** Hours that open again and again, for ever. */
    public static Arbitrary<Hours> hours() {
        return hours(windows());
    }

    /** The same, of plausible windows only: none that lies askew over another. */
    public static Arbitrary<Hours> plausibleHours() {
        return hours(plausibleWindows());
    }

    private static Arbitrary<Hours> hours(Arbitrary<List<Window>> windows) {
        Arbitrary<List<WeeklyHours>> edits = Combinators.combine(Dates.dates(), weeks(windows))
                .as(WeeklyHours::new)
                .list()
                .ofMaxSize(1);
        return Combinators.combine(Zones.zones(), weeks(windows), edits, specialDays(windows))
                .as((zone, week, later, special) -> {
                    List<WeeklyHours> weeks = new ArrayList<>(later);
                    weeks.add(new WeeklyHours(LONG_AGO, week));
                    return new Hours(zone, weeks, special);
                })
                .withoutEdgeCases();
    }

    private static Arbitrary<List<SpecialDay>> specialDays(Arbitrary<List<Window>> windows) {
        Arbitrary<List<Window>> hours =
                Arbitraries.frequencyOf(Tuple.of(2, Arbitraries.just(List.of())), Tuple.of(3, windows));
        return Combinators.combine(Dates.dates(), hours)
                .as((date, open) -> new SpecialDay(date, SPECIAL, open, MADE_UP))
                .list()
                .ofMaxSize(4)
                .uniqueElements(SpecialDay::date);
    }

    /** Weeks with some open time. */
    private static Arbitrary<Map<DayOfWeek, List<Window>>> weeks(Arbitrary<List<Window>> windows) {
        Arbitrary<Map<DayOfWeek, List<Window>>> workingDays =
                windows.map(open -> week(List.of(DayOfWeek.values()).subList(0, 5), open));
        Arbitrary<Map<DayOfWeek, List<Window>>> everyDay = windows.map(open -> week(List.of(DayOfWeek.values()), open));
        Arbitrary<Map<DayOfWeek, List<Window>>> oneDay = Combinators.combine(Arbitraries.of(DayOfWeek.class), windows)
                .as((day, open) -> week(List.of(day), open));
        Arbitrary<Map<DayOfWeek, List<Window>>> anyDays =
                windows.list().ofSize(7).map(Calendars::week);
        return Arbitraries.oneOf(workingDays, everyDay, oneDay, anyDays)
                .filter(100, week -> week.values().stream().anyMatch(open -> !open.isEmpty()));
    }

    private static Map<DayOfWeek, List<Window>> week(List<DayOfWeek> days, List<Window> open) {
        Map<DayOfWeek, List<Window>> week = new EnumMap<>(DayOfWeek.class);
        days.forEach(day -> week.put(day, open));
        return week;
    }

    private static Map<DayOfWeek, List<Window>> week(List<List<Window>> days) {
        Map<DayOfWeek, List<Window>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, days.get(day.getValue() - 1));
        }
        return week;
    }

    /** Windows of one day: usual ones, odd ones, none. */
    private static Arbitrary<List<Window>> windows() {
        Arbitrary<LocalTime> fiveMinutes =
                Arbitraries.integers().between(0, 24 * 12 - 1).map(five -> LocalTime.MIDNIGHT.plusMinutes(5L * five));
        Arbitrary<LocalTime> seconds = Arbitraries.integers().between(0, 86_399).map(LocalTime::ofSecondOfDay);
        Arbitrary<LocalTime> times = Arbitraries.frequencyOf(Tuple.of(4, fiveMinutes), Tuple.of(1, seconds));
        // Windows of a few seconds would make a due instant of some hours lie centuries away.
        Arbitrary<Window> odd =
                Combinators.combine(times, times).as(Window::new).filter(100, window -> isLong(window));
        return Arbitraries.frequencyOf(
                Tuple.of(3, plausibleWindows()),
                Tuple.of(2, odd.list().ofMinSize(1).ofMaxSize(3)));
    }

    private static boolean isLong(Window window) {
        Duration length = Duration.between(window.opens(), window.closes());
        return !length.isPositive() || length.toMinutes() >= 5;
    }

    private static Arbitrary<List<Window>> plausibleWindows() {
        return Arbitraries.of(
                windows("08:00-18:00"),
                windows("08:00-12:00", "13:00-18:00"),
                windows("00:00-24:00"),
                windows("22:00-06:00"),
                windows("08:00-12:00"),
                windows("14:00-24:00"),
                windows("00:00-06:00"),
                windows("09:00-11:30", "12:15-15:00", "16:00-21:45"),
                windows("00:00-02:30", "23:30-24:00"),
                windows("06:00-14:00", "22:00-02:00"),
                List.of());
    }

    private static List<Window> windows(String... windows) {
        return List.of(windows).stream().map(Window::parse).toList();
    }
}
