package org.ticketing.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ticketing.time.Hours;
import org.ticketing.time.SpecialDay;
import org.ticketing.time.WeeklyHours;
import org.ticketing.time.Window;
import org.ticketing.vocabulary.PolicyHash;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/** Targets of whole days beside a change of the clock; each case was once found by a law. */
class ClockChangeTargetsTest {

    private static final Source TEST = Source.assumed("a desk for tests");
    private static final Target SAME_TIME = new Target.WorkingDays(1, Target.Closing.SAME_TIME, "nights");
    private static final Target END_OF_DAY = new Target.EndOfBusinessDay("nights");

    private static Hours nights(String zone, String... windows) {
        Window[] parsed = List.of(windows).stream().map(Window::parse).toArray(Window[]::new);
        return Hours.weekly(ZoneId.of(zone), List.copyOf(EnumSet.allOf(DayOfWeek.class)), parsed);
    }

    private static Hours closedOn(String date, Hours hours) {
        SpecialDay closed = new SpecialDay(LocalDate.parse(date), Text.same("Holiday"), List.of(), TEST);
        return new Hours(hours.zone(), hours.weeks(), List.of(closed));
    }

    private static Optional<Instant> due(Target target, Hours hours, String opened) {
        ServiceCalendar calendar = new ServiceCalendar("nights", Text.same("Nights"), hours, TEST);
        return new ServiceLevels(PolicyHash.of("{}"), List.of(calendar), List.of()).due(target, Instant.parse(opened));
    }

    /** Law 3: in the next night, the clock is put forward at midnight over the first of these times. */
    @ParameterizedTest
    @CsvSource({
        "1985-11-01T03:59:59.999999999Z, 1985-11-02T03:00:00Z",
        "1985-11-01T04:00:00Z, 1985-11-02T03:00:00Z",
        "1985-11-01T04:00:00.000000001Z, 1985-11-02T03:00:00.000000001Z"
    })
    void aTimeThatTheClockSkipsIsWhenItSkipsIt(String opened, String due) {
        assertThat(due(SAME_TIME, nights("America/Sao_Paulo", "22:00-06:00"), opened))
                .contains(Instant.parse(due));
    }

    /** Law 3: at the end of 2018-02-17 the clock was put back from midnight to eleven. */
    @ParameterizedTest
    @CsvSource({
        "2018-02-18T01:59:00Z, 2018-02-19T02:59:00Z",
        "2018-02-18T02:01:00Z, 2018-02-19T03:00:00Z",
        "2018-02-18T03:01:00Z, 2018-02-19T03:01:00Z"
    })
    void whoComesInAnHourThatIsShownAgainIsNotDueBeforeWhoCameInItAtFirst(String opened, String due) {
        assertThat(due(SAME_TIME, nights("America/Sao_Paulo", "22:00-06:00"), opened))
                .contains(Instant.parse(due));
    }

    /** Law 5: at three the clock is put back to one, so this night goes on after a pause; it is still the same night. */
    @Test
    void aNightThatAChangeOfTheClockCutsInTwoIsOneBusinessDay() {
        Hours hours = nights("Antarctica/Troll", "06:00-14:00", "22:00-02:00");

        assertThat(due(END_OF_DAY, hours, "2005-10-30T01:00:00Z")).contains(Instant.parse("2005-10-30T02:00:00Z"));
        assertThat(due(END_OF_DAY, closedOn("2005-10-30", hours), "2005-10-30T01:00:00Z"))
                .contains(Instant.parse("2005-10-30T02:00:00Z"));
    }

    /** Law 1: the night is shown again, but by then the hours of Sunday are open: business days never run backward. */
    @Test
    void anHourThatIsShownAgainBelongsToTheDayThatHasBegunMeanwhile() {
        WeeklyHours week = new WeeklyHours(
                LocalDate.EPOCH,
                Map.of(
                        DayOfWeek.SATURDAY, List.of(Window.parse("22:00-02:00")),
                        DayOfWeek.SUNDAY, List.of(Window.parse("00:00-24:00"))));
        Hours hours = new Hours(ZoneId.of("Antarctica/Troll"), List.of(week), List.of());

        assertThat(due(END_OF_DAY, hours, "2005-10-29T23:59:00Z")).contains(Instant.parse("2005-10-30T00:00:00Z"));
        assertThat(due(END_OF_DAY, hours, "2005-10-30T01:00:00Z")).contains(Instant.parse("2005-10-31T00:00:00Z"));
    }

    /** Law 5: Samoa had no 30 December 2011; its night ends on the 31st all the same. */
    @Test
    void theNightOfADateThatIsSkippedIsOneOfItsOwn() {
        Hours hours = nights("Pacific/Apia", "22:00-06:00");

        assertThat(due(END_OF_DAY, hours, "2011-12-30T10:00:00Z")).contains(Instant.parse("2011-12-30T16:00:00Z"));
        assertThat(due(END_OF_DAY, closedOn("2011-12-31", hours), "2011-12-30T10:00:00Z"))
                .contains(Instant.parse("2011-12-30T16:00:00Z"));
    }
}
