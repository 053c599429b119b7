package org.ticketing.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/** Laws of business time on calendars of every shape, in zones that change their clocks in different ways. */
class BusinessCalendarLawsTest {

    private static final LocalDate EPOCH = LocalDate.parse("2018-01-01");

    @Provide
    Arbitrary<Hours> hours() {
        Arbitrary<ZoneId> zones = Arbitraries.of(
                        "America/Sao_Paulo",
                        "America/New_York",
                        "Australia/Lord_Howe",
                        "UTC",
                        "Asia/Kathmandu",
                        "Pacific/Apia")
                .map(ZoneId::of);
        Arbitrary<Window> windows = Combinators.combine(times(), times()).as(Window::new);
        Arbitrary<List<Window>> days = windows.list().ofMaxSize(3);
        Arbitrary<Map<DayOfWeek, List<Window>>> weeks = days.list()
                .ofSize(7)
                .filter(week -> week.stream().anyMatch(day -> !day.isEmpty()))
                .map(BusinessCalendarLawsTest::week);
        Arbitrary<List<SpecialDay>> special = Combinators.combine(
                        Arbitraries.integers().between(0, 1200), days)
                .as((day, hours) ->
                        new SpecialDay(EPOCH.plusDays(day), Text.same("special"), hours, Source.assumed("a test")))
                .list()
                .ofMaxSize(5)
                .uniqueElements(SpecialDay::date);
        return Combinators.combine(zones, weeks, special)
                .as((zone, week, exceptions) -> new Hours(zone, List.of(new WeeklyHours(EPOCH, week)), exceptions));
    }

    private static Arbitrary<LocalTime> times() {
        return Arbitraries.integers().between(0, 24 * 12 - 1).map(five -> LocalTime.MIDNIGHT.plusMinutes(5L * five));
    }

    private static Map<DayOfWeek, List<Window>> week(List<List<Window>> days) {
        Map<DayOfWeek, List<Window>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, days.get(day.getValue() - 1));
        }
        return week;
    }

    /** Around three years, with all their clock changes. */
    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.longs()
                .between(0, 3L * 365 * 24 * 60)
                .map(minutes -> Instant.parse("2018-01-08T00:00:00Z").plus(Duration.ofMinutes(minutes)));
    }

    @Provide
    Arbitrary<Duration> lengths() {
        return Arbitraries.longs().between(0, 20_000).map(Duration::ofMinutes);
    }

    /** An instant is open if the wall clock shows a time in a window of its day, or of the day before. */
    private static boolean isOpenByTheWallClock(Hours hours, Instant instant) {
        ZonedDateTime local = instant.atZone(hours.zone());
        return isIn(hours, local.toLocalDate(), local)
                || isIn(hours, local.toLocalDate().minusDays(1), local);
    }

    private static boolean isIn(Hours hours, LocalDate day, ZonedDateTime local) {
        List<Window> windows = hours.days().stream()
                .filter(special -> special.date().equals(day))
                .findFirst()
                .map(SpecialDay::windows)
                .orElseGet(() -> day.isBefore(EPOCH)
                        ? List.of()
                        : hours.weeks().get(0).windows().getOrDefault(day.getDayOfWeek(), List.of()));
        return windows.stream()
                .anyMatch(window -> !local.toLocalDateTime().isBefore(window.opensOn(day))
                        && local.toLocalDateTime().isBefore(window.closesAfter(day)));
    }

    @Property
    void openMeansWhatTheWallClockSays(@ForAll("hours") Hours hours, @ForAll("instants") Instant instant) {
        assertThat(BusinessCalendar.of(hours).isOpen(instant)).isEqualTo(isOpenByTheWallClock(hours, instant));
    }

    @Property(tries = 200)
    void betweenCountsTheOpenMinutes(@ForAll("hours") Hours hours, @ForAll("instants") Instant start) {
        Duration counted = Duration.ZERO;
        Instant end = start.plus(Duration.ofDays(4));
        for (Instant minute = start; minute.isBefore(end); minute = minute.plusSeconds(60)) {
            counted = isOpenByTheWallClock(hours, minute) ? counted.plusSeconds(60) : counted;
        }
        assertThat(BusinessCalendar.of(hours).between(start, end)).isEqualTo(counted);
    }

    /** Law 1. */
    @Property
    void law1Inverse(
            @ForAll("hours") Hours hours, @ForAll("instants") Instant start, @ForAll("lengths") Duration length) {
        BusinessCalendar calendar = BusinessCalendar.of(hours);

        assertThat(calendar.between(start, calendar.add(start, length))).isEqualTo(length);
    }

    /** Law 2. */
    @Property
    void law2Additivity(
            @ForAll("hours") Hours hours,
            @ForAll("instants") Instant start,
            @ForAll("lengths") Duration first,
            @ForAll("lengths") Duration second) {
        BusinessCalendar calendar = BusinessCalendar.of(hours);

        assertThat(calendar.add(calendar.add(start, first), second)).isEqualTo(calendar.add(start, first.plus(second)));
    }

    /** Law 3. */
    @Property
    void law3Monotony(
            @ForAll("hours") Hours hours,
            @ForAll("instants") Instant start,
            @ForAll("lengths") Duration length,
            @ForAll("lengths") Duration more) {
        BusinessCalendar calendar = BusinessCalendar.of(hours);

        assertThat(calendar.add(start, length)).isBeforeOrEqualTo(calendar.add(start, length.plus(more)));
        assertThat(calendar.add(start, length)).isBeforeOrEqualTo(calendar.add(start.plus(more), length));
    }

    /** Law 4. */
    @Property
    void law4DueLiesInOpenTimeOrOnItsClosingEdge(
            @ForAll("hours") Hours hours, @ForAll("instants") Instant start, @ForAll("lengths") Duration length) {
        Instant due = BusinessCalendar.of(hours).add(start, length);

        assertThat(isOpenByTheWallClock(hours, due) || isOpenByTheWallClock(hours, due.minusNanos(1)))
                .isTrue();
    }

    /** Law 7. */
    @Property
    void law7AlwaysOpenIsTheWallClock(
            @ForAll("hours") Hours hours, @ForAll("instants") Instant start, @ForAll("lengths") Duration length) {
        assertThat(BusinessCalendar.always(hours.zone()).add(start, length)).isEqualTo(start.plus(length));
    }

    @Property
    void stretchesLeaveNoGapAndSumUpToTheOpenTime(
            @ForAll("hours") Hours hours, @ForAll("instants") Instant start, @ForAll("lengths") Duration length) {
        BusinessCalendar calendar = BusinessCalendar.of(hours);
        Instant end = start.plus(length).plusSeconds(60);
        Instant cursor = start;
        Duration open = Duration.ZERO;
        for (Stretch stretch : calendar.stretches(start, end)) {
            assertThat(stretch.span().startInclusive()).isEqualTo(cursor);
            cursor = stretch.span().endExclusive();
            open = stretch.open() ? open.plus(stretch.span().length()) : open;
        }
        assertThat(cursor).isEqualTo(end);
        assertThat(open).isEqualTo(calendar.between(start, end));
    }

    @Property
    void combinedCalendarsAreOpenAsTheirPartsSay(
            @ForAll("hours") Hours hours, @ForAll("hours") Hours others, @ForAll("instants") Instant instant) {
        BusinessCalendar left = BusinessCalendar.of(hours);
        BusinessCalendar right = BusinessCalendar.of(others);
        boolean here = left.isOpen(instant);
        boolean there = right.isOpen(instant);

        assertThat(left.intersect(right).isOpen(instant)).isEqualTo(here && there);
        assertThat(left.union(right).isOpen(instant)).isEqualTo(here || there);
        assertThat(left.subtract(right).isOpen(instant)).isEqualTo(here && !there);
    }

    @Property
    void whatBothAreOpenIsCountedOnceInTheUnionAndMissingInTheRest(
            @ForAll("hours") Hours hours,
            @ForAll("hours") Hours others,
            @ForAll("instants") Instant start,
            @ForAll("lengths") Duration length) {
        BusinessCalendar left = BusinessCalendar.of(hours);
        BusinessCalendar right = BusinessCalendar.of(others);
        Instant end = start.plus(length);
        Duration here = left.between(start, end);
        Duration both = left.intersect(right).between(start, end);

        assertThat(left.union(right).between(start, end))
                .isEqualTo(here.plus(right.between(start, end)).minus(both));
        assertThat(left.subtract(right).between(start, end)).isEqualTo(here.minus(both));
    }

    /** Counting back leads to the last open instant from which so much open time is left. */
    @Property
    void countingBackIsTheInverseOfCountingForward(
            @ForAll("hours") Hours hours, @ForAll("instants") Instant end, @ForAll("lengths") Duration length) {
        BusinessCalendar calendar = BusinessCalendar.of(hours);
        Duration before = length.plusMinutes(1);

        calendar.before(end, before)
                .ifPresentOrElse(
                        at -> {
                            assertThat(calendar.isOpen(at)).isTrue();
                            assertThat(calendar.between(at, end)).isEqualTo(before);
                            assertThat(calendar.between(at.plusNanos(1), end)).isLessThan(before);
                        },
                        () -> assertThat(calendar.between(Instant.parse("1950-01-02T00:00:00Z"), end))
                                .isLessThan(before));
    }

    @Property
    void theNextOpeningIsTheFirstOpenInstant(@ForAll("hours") Hours hours, @ForAll("instants") Instant instant) {
        BusinessCalendar calendar = BusinessCalendar.of(hours);
        Instant opening = calendar.openingAt(instant);

        assertThat(calendar.isOpen(opening)).isTrue();
        assertThat(calendar.between(instant, opening)).isEqualTo(Duration.ZERO);
    }
}
