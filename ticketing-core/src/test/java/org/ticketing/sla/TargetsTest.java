package org.ticketing.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketing.fixture.GoalBuilder.goal;
import static org.ticketing.fixture.SmallDesk.HOURS;
import static org.ticketing.fixture.SmallDesk.at;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ticketing.fixture.SmallDesk;
import org.ticketing.fixture.Story;
import org.ticketing.time.Hours;
import org.ticketing.time.SpecialDay;
import org.ticketing.time.Window;
import org.ticketing.vocabulary.PolicyHash;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/** When each type of target is due; 2026-11-23 is a Monday. */
class TargetsTest {

    private static Instant due(Target target, String opened) {
        Story story = new Story(SmallDesk.with(goal("g").promises(target)));
        return story.clock(story.opened(opened), "g").due();
    }

    @ParameterizedTest
    @CsvSource({
        // opened, due: the same day if at least two hours of it remain
        "2026-11-23T10:00, 2026-11-23T18:00",
        "2026-11-23T16:00, 2026-11-23T18:00",
        "2026-11-23T16:01, 2026-11-24T10:00",
        "2026-11-23T18:00, 2026-11-24T10:00",
        "2026-11-23T18:30, 2026-11-24T10:00",
        "2026-11-23T07:00, 2026-11-23T18:00",
        "2026-11-27T17:30, 2026-11-30T10:00",
        "2026-11-28T12:00, 2026-11-30T10:00",
    })
    void sameDayOrTheFirstHoursOfTheNext(String opened, String due) {
        assertThat(due(new Target.SameDayOr(Duration.ofHours(2), HOURS), opened))
                .isEqualTo(at(due));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T10:00, 2026-11-23T18:00",
        "2026-11-23T18:00, 2026-11-23T18:00",
        "2026-11-23T18:01, 2026-11-24T18:00",
        "2026-11-28T12:00, 2026-11-30T18:00",
    })
    void theEndOfTheBusinessDay(String opened, String due) {
        assertThat(due(new Target.EndOfBusinessDay(HOURS), opened)).isEqualTo(at(due));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T10:00, END_OF_DAY, 2026-11-25T18:00",
        "2026-11-26T10:00, END_OF_DAY, 2026-11-30T18:00",
        "2026-11-28T10:00, END_OF_DAY, 2026-12-01T18:00",
        "2026-11-23T10:00, SAME_TIME, 2026-11-25T10:00",
        "2026-11-23T20:00, SAME_TIME, 2026-11-26T08:00",
    })
    void twoWorkingDaysAfterTheDayOfTheStart(String opened, Target.Closing closing, String due) {
        assertThat(due(new Target.WorkingDays(2, closing, HOURS), opened)).isEqualTo(at(due));
    }

    /** Law 3: a desk that was closed at the start counts from its next opening, so to come later is not to be due earlier. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-27T17:59, 2026-11-30T17:59",
        "2026-11-27T20:00, 2026-12-01T08:00",
        "2026-11-28T10:00, 2026-12-01T08:00",
        "2026-11-30T07:00, 2026-12-01T08:00",
        "2026-11-30T08:01, 2026-12-01T08:01",
    })
    void theSameTimeOfTheNextDayCountsFromTheNextOpening(String opened, String due) {
        assertThat(due(new Target.WorkingDays(1, Target.Closing.SAME_TIME, HOURS), opened))
                .isEqualTo(at(due));
    }

    /** The business day of a night ends on the next date, and the next business day is the next night. */
    @ParameterizedTest
    @CsvSource({"2026-11-23T23:00, 2026-11-24T23:00", "2026-11-24T02:00, 2026-11-25T02:00"})
    void theSameTimeOfTheNextNight(String opened, String due) {
        ServiceCalendar nights = new ServiceCalendar(
                "nights",
                Text.same("Nights"),
                Hours.weekly(SmallDesk.ZONE, List.of(DayOfWeek.values()), Window.parse("22:00-06:00")),
                Source.assumed("a desk for tests"));
        ServiceLevels levels = new ServiceLevels(PolicyHash.of("{}"), List.of(nights), List.of());

        assertThat(levels.due(new Target.WorkingDays(1, Target.Closing.SAME_TIME, "nights"), at(opened)))
                .contains(at(due));
    }

    /** Where the next day opens only at ten, what came at half past eight is due when somebody is there. */
    @Test
    void theSameTimeBeforeTheNextOpeningIsThatOpening() {
        Hours weekly = Hours.weekly(SmallDesk.ZONE, List.of(DayOfWeek.values()), Window.parse("08:00-18:00"));
        SpecialDay lateStart = new SpecialDay(
                LocalDate.parse("2026-11-24"),
                Text.same("Inventory"),
                List.of(Window.parse("10:00-18:00")),
                Source.assumed("a desk for tests"));
        ServiceCalendar shop = new ServiceCalendar(
                "shop",
                Text.same("Shop"),
                new Hours(SmallDesk.ZONE, weekly.weeks(), List.of(lateStart)),
                Source.assumed("a desk for tests"));
        ServiceLevels levels = new ServiceLevels(PolicyHash.of("{}"), List.of(shop), List.of());

        assertThat(levels.due(new Target.WorkingDays(1, Target.Closing.SAME_TIME, "shop"), at("2026-11-23T08:30")))
                .contains(at("2026-11-24T10:00"));
    }

    static Stream<Arguments> promises() {
        Duration twoHours = Duration.ofHours(2);
        return Stream.of(
                Arguments.of(new Target.WorkingTime(twoHours, HOURS), "2026-11-24T09:00"),
                Arguments.of(new Target.ElapsedTime(twoHours), "2026-11-23T19:00"),
                Arguments.of(new Target.WorkingDays(1, Target.Closing.SAME_TIME, HOURS), "2026-11-24T17:00"),
                Arguments.of(new Target.EndOfBusinessDay(HOURS), "2026-11-23T18:00"),
                Arguments.of(new Target.SameDayOr(twoHours, HOURS), "2026-11-24T10:00"),
                Arguments.of(new Target.PromisedDate(), null),
                Arguments.of(new Target.None(), null));
    }

    /** An hour before the closing of a Monday; where only a person can tell, or nothing is promised, no calendar can. */
    @ParameterizedTest
    @MethodSource("promises")
    void whatWouldBeDueCanBeAskedWithoutATicket(Target target, @Nullable String due) {
        ServiceLevels levels = SmallDesk.with().serviceLevels();

        assertThat(levels.due(target, at("2026-11-23T17:00")))
                .isEqualTo(Optional.ofNullable(due).map(SmallDesk::at));
    }

    @Test
    void elapsedTimeRunsDayAndNight() {
        assertThat(due(new Target.ElapsedTime(Duration.ofHours(24)), "2026-11-27T17:40"))
                .isEqualTo(at("2026-11-28T17:40"));
    }
}
