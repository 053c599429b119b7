package org.ticketing.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ticketing.time.BusinessCalendar;
import org.ticketing.time.Hours;
import org.ticketing.time.WeeklyHours;
import org.ticketing.time.Window;

/** Where a business day begins and ends is the same for the verifier as for the calendar, also where that is odd. */
class WallClockTest {

    @ParameterizedTest
    @CsvSource({
        // the hours of Monday lie over those of Tuesday
        "America/Sao_Paulo, 20:00-04:00, 02:00-10:00, 2026-11-23",
        "America/Sao_Paulo, 20:00-12:00, 02:00-10:00, 2026-11-23",
        // a Friday that was skipped, and the end of its night
        "Pacific/Apia, 22:00-06:00, 22:00-06:00, 2011-12-29",
        // the end of a night is shown twice, with a closed hour between
        "America/New_York, 22:00-01:30, 22:00-01:30, 2026-10-31",
        "Antarctica/Troll, 22:00-02:00, 22:00-02:00, 2005-10-29",
    })
    void aBusinessDayIsTheSame(String zone, String monday, String otherDays, LocalDate around) {
        Map<DayOfWeek, List<Window>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, List.of(Window.parse(day == DayOfWeek.MONDAY ? monday : otherDays)));
        }
        Hours hours = new Hours(ZoneId.of(zone), List.of(new WeeklyHours(LocalDate.of(1990, 1, 1), week)), List.of());
        WallClock wallClock = new WallClock(hours);
        BusinessCalendar calendar = BusinessCalendar.of(hours);

        for (LocalDate day = around.minusDays(1); day.isBefore(around.plusDays(4)); day = day.plusDays(1)) {
            assertThat(wallClock.openingOf(day)).as("opening of %s", day).isEqualTo(calendar.openingOf(day));
            assertThat(wallClock.closingOf(day)).as("closing of %s", day).isEqualTo(calendar.closingOf(day));
        }
    }
}
