package org.ticketing.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ticketing.problem.NeverOpens;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/** Calendars look as far as they are asked, and no further than there is open time; 2026-11-23 is a Monday. */
class HorizonTest {

    private static final Window MORNING = Window.parse("08:00-09:00");

    /** An hour a week. */
    private static BusinessCalendar mondays() {
        return BusinessCalendar.of(Hours.weekly(ZoneOffset.UTC, List.of(DayOfWeek.MONDAY), MORNING));
    }

    /** Ten hours a day from Monday to Friday of one week, and never before or after. */
    private static BusinessCalendar oneWeek() {
        List<Window> day = List.of(Window.parse("08:00-18:00"));
        WeeklyHours week = new WeeklyHours(
                LocalDate.parse("2026-11-23"),
                Map.of(
                        DayOfWeek.MONDAY, day,
                        DayOfWeek.TUESDAY, day,
                        DayOfWeek.WEDNESDAY, day,
                        DayOfWeek.THURSDAY, day,
                        DayOfWeek.FRIDAY, day));
        WeeklyHours nothing = new WeeklyHours(LocalDate.parse("2026-11-28"), Map.of(DayOfWeek.MONDAY, List.of()));
        return BusinessCalendar.of(new Hours(ZoneOffset.UTC, List.of(week, nothing), List.of()));
    }

    /** Closed but for single days. */
    private static BusinessCalendar only(String... dates) {
        return BusinessCalendar.of(new Hours(ZoneOffset.UTC, List.of(), days(List.of(MORNING), dates)));
    }

    private static List<SpecialDay> days(List<Window> windows, String... dates) {
        return List.of(dates).stream()
                .map(date ->
                        new SpecialDay(LocalDate.parse(date), Text.same("special"), windows, Source.assumed("a test")))
                .toList();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).toInstant(ZoneOffset.UTC);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 52, 54, 60, 66, 70, 200, 1000, 9000})
    void openTimeIsFoundHoweverMuchIsAskedFor(long hours) {
        assertThat(mondays().add(at("2026-11-23T08:00"), Duration.ofHours(hours)))
                .isEqualTo(at("2026-11-23T09:00").plus(Duration.ofDays(7 * (hours - 1))));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 12, 14, 50, 200, 400, 3900})
    void openTimeIsCountedBackHoweverMuchIsAskedFor(long hours) {
        assertThat(mondays().before(at("2026-11-23T09:00"), Duration.ofHours(hours)))
                .contains(at("2026-11-23T08:00").minus(Duration.ofDays(7 * (hours - 1))));
    }

    @Test
    void openTimeBeforeTheFirstYearIsNotCountedBack() {
        assertThat(mondays().before(at("2026-11-23T09:00"), Duration.ofHours(5000)))
                .isEmpty();
        assertThat(mondays().before(at("1950-01-03T00:00"), Duration.ofHours(1)))
                .contains(at("1950-01-02T08:00"));
    }

    @Test
    void allTimeOfACalendarCanBeCounted() {
        Instant first = at("1950-01-01T00:00");
        Instant last = at("2199-12-31T23:59:59");
        BusinessCalendar always = BusinessCalendar.always(ZoneOffset.UTC);

        assertThat(always.add(first, Duration.between(first, last))).isEqualTo(last);
        assertThat(always.before(last, Duration.between(first, last))).contains(first);
        assertThatThrownBy(() -> always.openDayAfter(LocalDate.parse("2199-12-31")))
                .isInstanceOf(NeverOpens.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1951-06-01T00:00", "1990-06-01T00:00", "2026-06-01T00:00", "2060-06-01T00:00"})
    void whatACalendarWasAskedBeforeChangesNoAnswer(String asked) {
        Instant monday = at("2026-11-23T08:00");
        for (long weeks : List.of(1L, 100L, 1000L, 3000L)) {
            Instant earlier = monday.minus(Duration.ofDays(7 * weeks));
            Instant later = monday.plus(Duration.ofDays(7 * weeks));
            assertThat(askedOf(asked).between(earlier, monday)).isEqualTo(Duration.ofHours(weeks));
            assertThat(askedOf(asked).between(monday, later)).isEqualTo(Duration.ofHours(weeks));
            assertThat(askedOf(asked).add(monday, Duration.ofHours(weeks).plusNanos(1)))
                    .isEqualTo(later.plusNanos(1));
            assertThat(askedOf(asked).before(monday, Duration.ofHours(weeks))).contains(earlier);
            assertThat(askedOf(asked).isOpen(earlier)).isTrue();
            assertThat(askedOf(asked).openingAt(later.minusNanos(1))).isEqualTo(later);
        }
    }

    private static BusinessCalendar askedOf(String asked) {
        BusinessCalendar calendar = mondays();
        assertThat(calendar.isOpen(at(asked))).isFalse();
        return calendar;
    }

    /** Whoever comes while another thread compiles waits for it, and uses what that has compiled. */
    @Test
    void manyThreadsMayAskAtOnce() throws InterruptedException, ExecutionException {
        Instant start = at("2026-11-23T08:00");
        Duration twentyYears = Duration.ofDays(7300);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (int again = 0; again < 10; again++) {
                BusinessCalendar shared = BusinessCalendar.always(ZoneId.of("America/New_York"));
                CyclicBarrier together = new CyclicBarrier(4);
                Callable<Instant> ask = () -> {
                    together.await();
                    return shared.add(start, twentyYears);
                };
                for (Future<Instant> answer : threads.invokeAll(Collections.nCopies(4, ask))) {
                    assertThat(answer.get()).isEqualTo(start.plus(twentyYears));
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void alwaysOpenMeansEveryMidnight() {
        BusinessCalendar always = BusinessCalendar.always(ZoneOffset.UTC);

        for (LocalDate day = LocalDate.parse("2026-01-01"); day.getYear() < 2040; day = day.plusDays(1)) {
            Instant midnight = day.atStartOfDay(ZoneOffset.UTC).toInstant();
            assertThat(always.isOpen(midnight)).as("%s", day).isTrue();
            assertThat(always.openingAt(midnight)).isEqualTo(midnight);
        }
    }

    @Test
    void theLastOpenTimeCanBeUsedUpAndNoMore() {
        Instant before = at("2026-01-01T00:00");

        assertThat(oneWeek().add(before, Duration.ofHours(50))).isEqualTo(at("2026-11-27T18:00"));
        assertThatThrownBy(() -> oneWeek().add(before, Duration.ofHours(50).plusNanos(1)))
                .isInstanceOf(NeverOpens.class);
        assertThat(oneWeek().between(before, at("2036-01-01T00:00"))).isEqualTo(Duration.ofHours(50));
    }

    @Test
    void theFirstOpenTimeCanBeCountedBackToAndNoFurther() {
        Instant after = at("2027-06-01T00:00");

        assertThat(oneWeek().before(after, Duration.ofHours(50))).contains(at("2026-11-23T08:00"));
        assertThat(oneWeek().before(after, Duration.ofHours(50).plusNanos(1))).isEmpty();
    }

    /** Ten hours before a closing comes the opening of that day, and not the closing of the day before. */
    @Test
    void countingBackOverANightLeadsToTheOpening() {
        assertThat(oneWeek().before(at("2026-11-25T18:00"), Duration.ofHours(10)))
                .contains(at("2026-11-25T08:00"));
        assertThat(oneWeek().before(at("2026-11-25T18:00"), Duration.ofHours(20)))
                .contains(at("2026-11-24T08:00"));
    }

    @Test
    void afterTheLastClosingADeskIsClosedForEver() {
        Instant closing = at("2026-11-27T18:00");

        assertThat(oneWeek().isOpen(closing.minusNanos(1))).isTrue();
        assertThat(oneWeek().isOpen(closing)).isFalse();
        assertThat(oneWeek().add(closing, Duration.ZERO)).isEqualTo(closing);
        assertThatThrownBy(() -> oneWeek().add(closing.plusNanos(1), Duration.ZERO))
                .isInstanceOf(NeverOpens.class);
        assertThatThrownBy(() -> oneWeek().openingAt(closing)).isInstanceOf(NeverOpens.class);
        assertThatThrownBy(() -> oneWeek().openDayAfter(LocalDate.parse("2026-11-27")))
                .isInstanceOf(NeverOpens.class);
    }

    @Test
    void aDeskThatOpensOnceInTenYearsIsWaitedFor() {
        BusinessCalendar rare = only("2036-05-02", "2026-11-23", "2046-05-02");

        assertThat(rare.add(at("2026-11-23T08:30"), Duration.ofMinutes(100))).isEqualTo(at("2046-05-02T08:10"));
        assertThat(rare.openingAt(at("2026-11-24T00:00"))).isEqualTo(at("2036-05-02T08:00"));
        assertThat(rare.openDayAfter(LocalDate.parse("2026-11-23"))).isEqualTo("2036-05-02");
        assertThat(rare.openDayAfter(LocalDate.parse("2036-05-02"))).isEqualTo("2046-05-02");
        assertThatThrownBy(() -> rare.openDayAfter(LocalDate.parse("2046-05-02")))
                .isInstanceOf(NeverOpens.class);
    }

    @Test
    void anExtraDayAfterTheHoursHaveEndedIsOpen() {
        WeeklyHours until2020 = new WeeklyHours(LocalDate.parse("2019-01-01"), Map.of());
        BusinessCalendar calendar = BusinessCalendar.of(
                new Hours(ZoneOffset.UTC, List.of(until2020), days(List.of(MORNING), "2040-05-02")));

        assertThat(calendar.openingAt(at("2020-01-01T00:00"))).isEqualTo(at("2040-05-02T08:00"));
    }

    /** Three weeks of holidays. */
    @Test
    void theNextBusinessDayMayBeWeeksAway() {
        String[] dates = LocalDate.parse("2026-12-21")
                .datesUntil(LocalDate.parse("2027-01-11"))
                .map(LocalDate::toString)
                .toArray(String[]::new);
        Hours daily = Hours.weekly(ZoneOffset.UTC, List.of(DayOfWeek.values()), MORNING);
        BusinessCalendar calendar =
                BusinessCalendar.of(new Hours(ZoneOffset.UTC, daily.weeks(), days(List.of(), dates)));

        assertThat(calendar.openDayAfter(LocalDate.parse("2026-12-20"))).isEqualTo("2027-01-11");
        assertThat(calendar.openDayAfter(LocalDate.parse("2026-12-19"))).isEqualTo("2026-12-20");
    }

    @Test
    void twoCalendarsTogetherGoOnForAsLongAsOneOfThemDoes() {
        BusinessCalendar soon = only("2026-11-23");
        BusinessCalendar late = only("2056-11-23");

        assertThat(soon.union(late).openingAt(at("2026-11-24T00:00"))).isEqualTo(at("2056-11-23T08:00"));
        assertThat(late.union(soon).openingAt(at("2026-11-24T00:00"))).isEqualTo(at("2056-11-23T08:00"));
    }

    @Test
    void whatIsCutOutIsMissingAndTheRestIsThereBeforeAndAfter() {
        BusinessCalendar rest = mondays().subtract(oneWeek());

        assertThat(rest.openingAt(at("2026-11-16T00:00"))).isEqualTo(at("2026-11-16T08:00"));
        assertThat(rest.openingAt(at("2026-11-23T00:00"))).isEqualTo(at("2026-11-30T08:00"));
        assertThat(oneWeek().subtract(mondays()).between(at("2026-01-01T00:00"), at("2036-01-01T00:00")))
                .isEqualTo(Duration.ofHours(49));
    }

    /** New York, 2026-11-01: what opens for the first time in the night that has an hour more. */
    @Test
    void hoursCanBeginOnTheDayOnWhichClocksChange() {
        WeeklyHours nights = new WeeklyHours(
                LocalDate.parse("2026-11-01"), Map.of(DayOfWeek.SUNDAY, List.of(Window.parse("00:30-01:30"))));
        BusinessCalendar calendar =
                BusinessCalendar.of(new Hours(ZoneId.of("America/New_York"), List.of(nights), List.of()));

        assertThat(calendar.between(at("2026-01-01T00:00"), at("2026-11-02T00:00")))
                .isEqualTo(Duration.ofMinutes(90));
    }
}
