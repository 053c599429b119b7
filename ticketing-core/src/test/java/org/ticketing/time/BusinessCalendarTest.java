package org.ticketing.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ticketing.problem.NeverOpens;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

class BusinessCalendarTest {

    private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final List<DayOfWeek> MONDAY_TO_FRIDAY =
            List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
    private static final List<DayOfWeek> EVERY_DAY = List.of(DayOfWeek.values());

    private static final BusinessCalendar OFFICE = calendar(SAO_PAULO, MONDAY_TO_FRIDAY, "08:00-18:00");

    private static BusinessCalendar calendar(ZoneId zone, List<DayOfWeek> days, String... windows) {
        Window[] parsed = List.of(windows).stream().map(Window::parse).toArray(Window[]::new);
        return BusinessCalendar.of(Hours.weekly(zone, days, parsed));
    }

    private static BusinessCalendar withSpecialDays(SpecialDay... days) {
        Hours hours = Hours.weekly(SAO_PAULO, MONDAY_TO_FRIDAY, Window.parse("08:00-18:00"));
        return BusinessCalendar.of(new Hours(SAO_PAULO, hours.weeks(), List.of(days)));
    }

    private static SpecialDay special(String date, String name, Window... windows) {
        return new SpecialDay(LocalDate.parse(date), Text.same(name), List.of(windows), Source.assumed("a test"));
    }

    private static Instant at(String local) {
        return at(SAO_PAULO, local);
    }

    private static Instant at(ZoneId zone, String local) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    private static Duration minutes(long minutes) {
        return Duration.ofMinutes(minutes);
    }

    @Test
    void anHourThatStartsOnFridayAfternoonEndsOnMondayMorning() {
        assertThat(OFFICE.add(at("2026-11-27T17:40"), minutes(60))).isEqualTo(at("2026-11-30T08:40"));
    }

    @Test
    void timeThatIsUsedUpAtTheClosingEndsThereAndNotAtTheNextOpening() {
        assertThat(OFFICE.add(at("2026-11-27T17:00"), minutes(60))).isEqualTo(at("2026-11-27T18:00"));
    }

    @Test
    void noTimeAtAllStaysWhereItIsButNotInClosedTime() {
        assertThat(OFFICE.add(at("2026-11-27T17:00"), Duration.ZERO)).isEqualTo(at("2026-11-27T17:00"));
        assertThat(OFFICE.add(at("2026-11-27T18:00"), Duration.ZERO)).isEqualTo(at("2026-11-27T18:00"));
        assertThat(OFFICE.add(at("2026-11-28T12:00"), Duration.ZERO)).isEqualTo(at("2026-11-30T08:00"));
    }

    @Test
    void aLunchBreakIsClosed() {
        BusinessCalendar withLunch = calendar(SAO_PAULO, MONDAY_TO_FRIDAY, "13:30-18:00", "08:00-12:00");

        assertThat(withLunch.isOpen(at("2026-11-27T12:30"))).isFalse();
        assertThat(withLunch.add(at("2026-11-27T11:30"), minutes(60))).isEqualTo(at("2026-11-27T14:00"));
        assertThat(withLunch.between(at("2026-11-27T08:00"), at("2026-11-27T18:00")))
                .isEqualTo(minutes(510));
    }

    @Test
    void aBusinessDayGoesFromItsFirstOpeningToItsLastClosing() {
        BusinessCalendar withLunch = calendar(SAO_PAULO, MONDAY_TO_FRIDAY, "08:00-12:00", "13:30-18:00");
        LocalDate friday = LocalDate.parse("2026-11-27");

        assertThat(withLunch.openingOf(friday)).contains(at("2026-11-27T08:00"));
        assertThat(withLunch.closingOf(friday)).contains(at("2026-11-27T18:00"));
        assertThat(withLunch.openDayAfter(friday)).isEqualTo("2026-11-30");
    }

    @Test
    void closedTimeBelongsToItsDate() {
        assertThat(OFFICE.dayOf(at("2026-11-27T07:00"))).isEqualTo("2026-11-27");
        assertThat(OFFICE.dayOf(at("2026-11-27T20:00"))).isEqualTo("2026-11-27");
        assertThat(OFFICE.dayOf(at("2026-11-28T12:00"))).isEqualTo("2026-11-28");
    }

    @Test
    void aWindowOverMidnightBelongsToTheDayOnWhichItStarts() {
        BusinessCalendar night = calendar(SAO_PAULO, List.of(DayOfWeek.FRIDAY), "22:00-06:00");

        assertThat(night.isOpen(at("2026-11-28T03:00"))).isTrue();
        assertThat(night.dayOf(at("2026-11-28T03:00"))).isEqualTo(LocalDate.parse("2026-11-27"));
        assertThat(night.closingOf(LocalDate.parse("2026-11-27"))).contains(at("2026-11-28T06:00"));
        assertThat(night.closingOf(LocalDate.parse("2026-11-28"))).isEmpty();
        assertThat(night.add(at("2026-11-27T23:00"), minutes(8 * 60))).isEqualTo(at("2026-12-04T23:00"));
    }

    @Test
    void twentyFourHundredIsTheEndOfTheDay() {
        BusinessCalendar evening = calendar(SAO_PAULO, EVERY_DAY, "20:00-24:00");

        assertThat(evening.add(at("2026-11-27T23:59:59"), Duration.ofSeconds(1)))
                .isEqualTo(at("2026-11-28T00:00"));
        assertThat(evening.isOpen(at("2026-11-28T00:00"))).isFalse();
    }

    @Test
    void aHolidayIsClosedAndAHalfDayIsHalfOpen() {
        BusinessCalendar calendar = withSpecialDays(
                special("2026-12-25", "Natal"), special("2026-12-24", "Véspera", Window.parse("08:00-12:00")));

        assertThat(calendar.add(at("2026-12-24T11:00"), minutes(120))).isEqualTo(at("2026-12-28T09:00"));
        assertThat(calendar.stretches(at("2026-12-24T11:00"), at("2026-12-28T09:00")))
                .extracting(Stretch::open, Stretch::specialDay)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(true, Optional.empty()),
                        org.assertj.core.groups.Tuple.tuple(false, Optional.of(Text.same("Véspera"))),
                        org.assertj.core.groups.Tuple.tuple(false, Optional.of(Text.same("Natal"))),
                        org.assertj.core.groups.Tuple.tuple(false, Optional.empty()),
                        org.assertj.core.groups.Tuple.tuple(true, Optional.empty()));
    }

    @Test
    void anExtraDayIsOpen() {
        BusinessCalendar calendar = withSpecialDays(special("2026-11-28", "Mutirão", Window.parse("09:00-11:00")));

        assertThat(calendar.between(at("2026-11-27T18:00"), at("2026-11-30T08:00")))
                .isEqualTo(minutes(120));
    }

    @Test
    void hoursChangeFromTheirDateOn() {
        WeeklyHours before = new WeeklyHours(
                LocalDate.parse("2020-01-01"), Map.of(DayOfWeek.MONDAY, List.of(Window.parse("08:00-10:00"))));
        WeeklyHours after = new WeeklyHours(
                LocalDate.parse("2026-11-24"), Map.of(DayOfWeek.MONDAY, List.of(Window.parse("14:00-15:00"))));
        BusinessCalendar calendar = BusinessCalendar.of(new Hours(SAO_PAULO, List.of(after, before), List.of()));

        assertThat(calendar.add(at("2026-11-23T09:00"), minutes(90))).isEqualTo(at("2026-11-30T14:30"));
        assertThat(calendar.between(at("2019-12-01T00:00"), at("2020-01-01T00:00")))
                .isEqualTo(Duration.ZERO);
    }

    /** osTicket looked ahead 72 hours and then gave up (osTicket#6739). */
    @Test
    void theNextOpeningMayBeFarAway() {
        BusinessCalendar mondays = calendar(SAO_PAULO, List.of(DayOfWeek.MONDAY), "08:00-09:00");

        assertThat(mondays.add(at("2026-11-23T08:30"), minutes(31))).isEqualTo(at("2026-11-30T08:01"));
        assertThat(mondays.add(at("2026-11-23T08:00"), Duration.ofHours(1000)))
                .isEqualTo(at("2026-11-23T09:00").plus(Duration.ofDays(7 * 999)));
    }

    @Test
    void aCalendarWithoutOpenTimeGivesAnErrorAndNoDate() {
        BusinessCalendar closed = calendar(SAO_PAULO, List.of());

        assertThatThrownBy(() -> closed.add(at("2026-11-23T08:30"), minutes(1)))
                .isInstanceOf(NeverOpens.class)
                .hasMessageContaining("not enough open time");
        assertThatThrownBy(() -> OFFICE.add(at("2026-11-23T08:30"), Duration.ofSeconds(Long.MAX_VALUE)))
                .isInstanceOf(NeverOpens.class);
        assertThatThrownBy(() -> closed.openDayAfter(LocalDate.parse("2026-11-23")))
                .isInstanceOf(NeverOpens.class);
        assertThat(closed.between(at("2026-11-23T08:30"), at("2030-11-23T08:30")))
                .isEqualTo(Duration.ZERO);
    }

    @Test
    void anInstantBeyondItsRangeIsRefused() {
        assertThatThrownBy(() -> OFFICE.isOpen(Instant.parse("2200-01-01T00:00:00Z")))
                .isInstanceOf(DateTimeException.class)
                .hasMessageContaining("2200");
        assertThat(OFFICE.isOpen(Instant.parse("1950-01-02T12:00:00Z"))).isTrue();
        assertThat(OFFICE.between(Instant.parse("1950-01-01T00:00:00Z"), Instant.parse("2199-12-31T23:59:59Z")))
                .isGreaterThan(Duration.ofDays(20_000));
    }

    @Test
    void timeIsCountedForward() {
        assertThatThrownBy(() -> OFFICE.add(at("2026-11-23T08:30"), minutes(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OFFICE.between(at("2026-11-23T08:31"), at("2026-11-23T08:30")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Brazil's summer time began at midnight: 2018-11-04 had no 00:00. */
    @Test
    void aDayThatStartsAtOneOClockHasTwentyThreeHours() {
        BusinessCalendar always = BusinessCalendar.always(SAO_PAULO);

        assertThat(always.openingOf(LocalDate.parse("2018-11-04"))).contains(Instant.parse("2018-11-04T03:00:00Z"));
        assertThat(always.between(at("2018-11-03T23:00"), at("2018-11-04T02:00")))
                .isEqualTo(Duration.ofHours(2));
        assertThat(always.add(at("2018-11-03T12:00"), Duration.ofHours(24)))
                .isEqualTo(at("2018-11-03T12:00").plus(Duration.ofHours(24)));
    }

    /** New York, 2026-03-08: 02:00 to 03:00 is not there. */
    @Test
    void aWindowInTheSkippedHourIsAsLongAsTheClockShowsIt() {
        BusinessCalendar night = calendar(NEW_YORK, EVERY_DAY, "01:30-03:30");

        assertThat(night.between(at(NEW_YORK, "2026-03-08T00:00"), at(NEW_YORK, "2026-03-09T00:00")))
                .isEqualTo(Duration.ofHours(1));
        BusinessCalendar skipped = calendar(NEW_YORK, EVERY_DAY, "02:10-02:50");
        assertThat(skipped.between(at(NEW_YORK, "2026-03-08T00:00"), at(NEW_YORK, "2026-03-09T00:00")))
                .isEqualTo(Duration.ZERO);
    }

    /** New York, 2026-11-01: 01:00 to 02:00 is there twice. */
    @Test
    void aWindowInTheRepeatedHourCountsTwice() {
        BusinessCalendar early = calendar(NEW_YORK, EVERY_DAY, "01:15-01:30", "01:30-01:45");

        assertThat(early.between(at(NEW_YORK, "2026-11-01T00:00"), at(NEW_YORK, "2026-11-02T00:00")))
                .isEqualTo(minutes(60));
        assertThat(early.isOpen(Instant.parse("2026-11-01T05:20:00Z"))).isTrue();
        assertThat(early.isOpen(Instant.parse("2026-11-01T05:50:00Z"))).isFalse();
        assertThat(early.isOpen(Instant.parse("2026-11-01T06:20:00Z"))).isTrue();
    }

    /** Apia, 2018: nowhere is the clock further ahead; 03:00 to 04:00 came twice on April 1 and not on September 30. */
    @Test
    void clocksFarAheadChangeLikeOthers() {
        ZoneId apia = ZoneId.of("Pacific/Apia");
        BusinessCalendar early = calendar(apia, EVERY_DAY, "02:00-06:00");

        assertThat(early.between(at(apia, "2018-04-01T00:00"), at(apia, "2018-04-02T00:00")))
                .isEqualTo(Duration.ofHours(5));
        assertThat(early.between(at(apia, "2018-09-30T00:00"), at(apia, "2018-10-01T00:00")))
                .isEqualTo(Duration.ofHours(3));
        assertThat(early.between(at(apia, "2018-04-02T00:00"), at(apia, "2018-04-03T00:00")))
                .isEqualTo(Duration.ofHours(4));
    }

    /** In St. John's the clock went back from 0:01 to 23:01 of the day before, so two dates came twice. */
    @Test
    void stretchesOfANightThatComesTwiceLeaveNoGap() {
        BusinessCalendar office = calendar(ZoneId.of("America/St_Johns"), MONDAY_TO_FRIDAY, "08:00-18:00");
        Instant secondTime = at(office.zone(), "1987-10-24T23:01").plusSeconds(3600);
        Instant monday = at(office.zone(), "1987-10-26T08:00");

        assertThat(office.stretches(secondTime, monday))
                .containsExactly(new Stretch(new Span(secondTime, monday), false, Optional.empty()));
    }

    @Test
    void calendarsAreIntersectedUnitedAndSubtracted() {
        BusinessCalendar customer = calendar(SAO_PAULO, EVERY_DAY, "16:00-20:00");
        Instant monday = at("2026-11-23T00:00");
        Instant sunday = at("2026-11-29T00:00");

        assertThat(OFFICE.intersect(customer).between(monday, sunday)).isEqualTo(Duration.ofHours(5 * 2));
        assertThat(OFFICE.union(customer).between(monday, sunday)).isEqualTo(Duration.ofHours(5 * 12 + 4));
        assertThat(OFFICE.subtract(customer).between(monday, sunday)).isEqualTo(Duration.ofHours(5 * 8));
    }

    @Test
    void daysOfACombinedCalendarAreThoseOfItsFirst() {
        BusinessCalendar newYork = calendar(NEW_YORK, EVERY_DAY, "00:00-24:00");

        assertThat(OFFICE.intersect(newYork).zone()).isEqualTo(SAO_PAULO);
        assertThat(newYork.intersect(OFFICE).zone()).isEqualTo(NEW_YORK);
    }

    @Test
    void aHolidayOfOneClosesBoth() {
        BusinessCalendar christmas = withSpecialDays(special("2026-12-25", "Natal"));
        Optional<Text> name = Optional.of(Text.same("Natal"));
        Instant from = at("2026-12-25T10:00");
        Instant to = at("2026-12-25T12:00");

        assertThat(christmas.intersect(OFFICE).stretches(from, to))
                .containsExactly(new Stretch(new Span(from, to), false, name));
        assertThat(OFFICE.intersect(christmas).stretches(from, to))
                .containsExactly(new Stretch(new Span(from, to), false, name));
    }

    @Test
    void oneDateHasOneMeaning() {
        Hours office = Hours.weekly(SAO_PAULO, MONDAY_TO_FRIDAY, Window.parse("08:00-18:00"));
        List<WeeklyHours> twice = List.of(office.weeks().get(0), office.weeks().get(0));
        List<SpecialDay> both = List.of(special("2026-12-25", "Natal"), special("2026-12-25", "Xmas"));

        assertThatThrownBy(() -> new Hours(SAO_PAULO, twice, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1900-01-01");
        assertThatThrownBy(() -> new Hours(SAO_PAULO, office.weeks(), both))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-12-25");
    }

    @Test
    void nanosecondsAreExact() {
        Instant nearlyClosed = at("2026-11-27T18:00").minusNanos(1);

        assertThat(OFFICE.add(nearlyClosed, Duration.ofNanos(2)))
                .isEqualTo(at("2026-11-30T08:00").plusNanos(1));
        assertThat(OFFICE.between(nearlyClosed, at("2026-11-30T08:00").plusNanos(1)))
                .isEqualTo(Duration.ofNanos(2));
    }
}
