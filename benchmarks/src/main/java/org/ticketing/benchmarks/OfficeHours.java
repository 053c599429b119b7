package org.ticketing.benchmarks;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ticketing.time.BusinessCalendar;
import org.ticketing.time.Hours;
import org.ticketing.time.SpecialDay;
import org.ticketing.time.WeeklyHours;
import org.ticketing.time.Window;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/** The calendar that all are compared on: Monday to Friday, 8h to 18h in São Paulo, ten years with twelve holidays each. */
final class OfficeHours {

    static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");
    static final LocalTime OPENS = LocalTime.of(8, 0);
    static final LocalTime CLOSES = LocalTime.of(18, 0);
    static final Set<DayOfWeek> OPEN_DAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    static final LocalDate FIRST_DAY = LocalDate.of(2021, 1, 1);
    static final LocalDate AFTER_LAST_DAY = LocalDate.of(2031, 1, 1);

    /** Carnival Tuesday, Good Friday and Corpus Christi hang on Easter; the others do not move. */
    private static final List<Integer> DAYS_AFTER_EASTER = List.of(-47, -2, 60);

    private static final List<MonthDay> FIXED = Stream.of(
                    "--01-01", "--04-21", "--05-01", "--09-07", "--10-12", "--11-02", "--11-15", "--11-20", "--12-25")
            .map(MonthDay::parse)
            .toList();

    static final Set<LocalDate> HOLIDAYS = holidays();

    private OfficeHours() {}

    private static Set<LocalDate> holidays() {
        Set<LocalDate> dates = new TreeSet<>();
        for (int year = FIRST_DAY.getYear(); year < AFTER_LAST_DAY.getYear(); year++) {
            for (MonthDay day : FIXED) {
                dates.add(day.atYear(year));
            }
            for (int days : DAYS_AFTER_EASTER) {
                dates.add(easter(year).plusDays(days));
            }
        }
        return Set.copyOf(dates);
    }

    /** The Gregorian computus. */
    private static LocalDate easter(int year) {
        int century = year / 100;
        int skippedLeapDays = century - century / 4 - (8 * century + 13) / 25;
        int moon = (19 * (year % 19) + skippedLeapDays + 15) % 30;
        int fullMoon = moon - (moon + year % 19 / 11) / 29;
        int weekday = (year + year / 4 + fullMoon + 2 - century + century / 4) % 7;
        return LocalDate.of(year, 3, 28).plusDays(fullMoon - weekday);
    }

    static boolean isOpen(LocalDate day) {
        return OPEN_DAYS.contains(day.getDayOfWeek()) && !HOLIDAYS.contains(day);
    }

    static Hours hours() {
        Source source = Source.assumed("a calendar to measure on");
        Map<DayOfWeek, List<Window>> week = OPEN_DAYS.stream()
                .collect(Collectors.toMap(Function.identity(), day -> List.of(new Window(OPENS, CLOSES))));
        List<SpecialDay> closed = new ArrayList<>();
        for (LocalDate holiday : HOLIDAYS) {
            closed.add(SpecialDay.closed(holiday, new Text("holiday", "feriado"), source));
        }
        return new Hours(ZONE, List.of(new WeeklyHours(LocalDate.of(2000, 1, 1), week)), closed);
    }

    static BusinessCalendar ours() {
        return BusinessCalendar.of(hours());
    }
}
