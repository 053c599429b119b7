package org.ticketing.testkit.laws;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.ticketing.testkit.laws.calendar.CalendarCase;
import org.ticketing.testkit.laws.calendar.CalendarEngine;
import org.ticketing.testkit.laws.calendar.ShapeLaws;
import org.ticketing.testkit.laws.calendar.TargetCase;
import org.ticketing.testkit.laws.calendar.TargetEngine;
import org.ticketing.testkit.laws.calendar.TargetLaws;
import org.ticketing.testkit.laws.calendar.TimeLaws;
import org.ticketing.testkit.laws.calendar.WarningCase;
import org.ticketing.testkit.laws.calendar.WarningEngine;
import org.ticketing.testkit.laws.calendar.WarningLaws;
import org.ticketing.testkit.laws.generate.Questions;

/**
 * Laws 1 to 9 and 13, on calendars of every shape. A calendar of one's own is held to them by a test class that implements this and
 * {@link #calendars()}.
 */
public interface CalendarLaws {

    /** What is held to the laws: the library, unless a tester says otherwise. */
    default CalendarEngine calendars() {
        return CalendarEngine.ours();
    }

    /** What says when days, hours and ends of days are due. */
    default TargetEngine targets() {
        return TargetEngine.ours();
    }

    /** What says when people are warned. */
    default WarningEngine warnings() {
        return WarningEngine.ours();
    }

    @Provide
    default Arbitrary<CalendarCase> calendarCases() {
        return Questions.ofCalendars();
    }

    @Provide
    default Arbitrary<TargetCase> targetCases() {
        return Questions.ofTargets();
    }

    @Provide
    default Arbitrary<WarningCase> warningCases() {
        return Questions.ofWarnings();
    }

    @Tried(by = Tried.CALENDARS)
    default void law1Inverse(@ForAll("calendarCases") CalendarCase on) {
        TimeLaws.INVERSE.hold(calendars(), on);
    }

    @Tried(by = Tried.CALENDARS)
    default void law1EachTargetCountsWhatItSays(@ForAll("targetCases") TargetCase on) {
        TargetLaws.EXACTLY_WHAT_IS_PROMISED.hold(targets(), on);
    }

    @Tried(by = Tried.CALENDARS)
    default void law2Additivity(@ForAll("calendarCases") CalendarCase on) {
        TimeLaws.ADDITIVE.hold(calendars(), on);
    }

    @Tried(by = Tried.CALENDARS)
    default void law3Monotony(@ForAll("calendarCases") CalendarCase on) {
        TimeLaws.MONOTONE.hold(calendars(), on);
    }

    @Tried(by = Tried.CALENDARS)
    default void law3EachTargetIsMonotone(@ForAll("targetCases") TargetCase on) {
        TargetLaws.MONOTONE.hold(targets(), on);
    }

    @Tried(by = Tried.CALENDARS)
    default void law4DueInOpenTime(@ForAll("calendarCases") CalendarCase on) {
        TimeLaws.IN_OPEN_TIME.hold(calendars(), on);
    }

    @Tried(by = Tried.CALENDARS)
    default void law4EachTargetIsDueInOpenTime(@ForAll("targetCases") TargetCase on) {
        TargetLaws.IN_OPEN_TIME.hold(targets(), on);
    }

    @Tried(by = Tried.CALENDARS)
    default void law5LessOpenTimeIsNotEarlier(@ForAll("calendarCases") CalendarCase on) {
        ShapeLaws.LESS_OPEN_IS_NOT_EARLIER.hold(calendars(), on);
    }

    @Tried(by = Tried.CALENDARS)
    default void law5AHolidayMakesNoTargetEarlier(@ForAll("targetCases") TargetCase on) {
        TargetLaws.A_HOLIDAY_IS_NOT_EARLIER.hold(targets(), on);
    }

    @Tried(by = Tried.CALENDARS)
    default void law6NeverOpenIsAnError(@ForAll("calendarCases") CalendarCase on) {
        ShapeLaws.NEVER_OPEN_IS_AN_ERROR.hold(calendars(), on);
    }

    @Tried(by = Tried.CALENDARS)
    default void law7DayAndNightIsTheWallClock(@ForAll("calendarCases") CalendarCase on) {
        TimeLaws.ALWAYS_OPEN.hold(calendars(), on);
    }

    @Tried(by = Tried.CALENDARS)
    default void law8AShiftedZoneChangesNothing(@ForAll("calendarCases") CalendarCase on) {
        ShapeLaws.ZONE_IS_ONLY_AN_OFFSET.hold(calendars(), on);
    }

    @Tried(by = Tried.CALENDARS)
    default void law9ADayIsTheUnionOfItsWindows(@ForAll("calendarCases") CalendarCase on) {
        ShapeLaws.UNION_OF_WINDOWS.hold(calendars(), on);
    }

    @Tried(by = Tried.CALENDARS)
    default void law13WarningsComeInTime(@ForAll("warningCases") WarningCase on) {
        WarningLaws.BEFORE_THE_BREACH_IN_OPEN_TIME.hold(warnings(), on);
    }
}
