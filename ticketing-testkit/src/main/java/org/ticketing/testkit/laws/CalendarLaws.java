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
import org.ticketing.testkit.laws.generate.Questions;

/** Laws 1 to 9 on calendars of every shape; for whoever brings a calendar of their own. */
public abstract class CalendarLaws {

    /** What is held to the laws: the library, unless a tester says otherwise. */
    protected CalendarEngine calendars() {
        return CalendarEngine.library();
    }

    /** What says when days, hours and ends of days are due. */
    protected TargetEngine targets() {
        return TargetEngine.library();
    }

    @Provide
    Arbitrary<CalendarCase> calendarCases() {
        return Questions.ofCalendars();
    }

    @Provide
    Arbitrary<TargetCase> targetCases() {
        return Questions.ofTargets();
    }

    @Tried(by = Tried.CALENDARS)
    void law1Inverse(@ForAll("calendarCases") CalendarCase on) {
        TimeLaws.INVERSE.hold(calendars(), on);
    }

    @Tried(by = Tried.CALENDARS)
    void law1EachTargetCountsWhatItSays(@ForAll("targetCases") TargetCase on) {
        TargetLaws.EXACTLY_WHAT_IS_PROMISED.hold(targets(), on);
    }

    @Tried(by = Tried.CALENDARS)
    void law2Additivity(@ForAll("calendarCases") CalendarCase on) {
        TimeLaws.ADDITIVE.hold(calendars(), on);
    }

    @Tried(by = Tried.CALENDARS)
    void law3Monotony(@ForAll("calendarCases") CalendarCase on) {
        TimeLaws.MONOTONE.hold(calendars(), on);
    }

    @Tried(by = Tried.CALENDARS)
    void law3EachTargetIsMonotone(@ForAll("targetCases") TargetCase on) {
        TargetLaws.MONOTONE.hold(targets(), on);
    }

    @Tried(by = Tried.CALENDARS)
    void law4DueInOpenTime(@ForAll("calendarCases") CalendarCase on) {
        TimeLaws.IN_OPEN_TIME.hold(calendars(), on);
    }

    @Tried(by = Tried.CALENDARS)
    void law4EachTargetIsDueInOpenTime(@ForAll("targetCases") TargetCase on) {
        TargetLaws.IN_OPEN_TIME.hold(targets(), on);
    }

    @Tried(by = Tried.CALENDARS)
    void law5LessOpenTimeIsNotEarlier(@ForAll("calendarCases") CalendarCase on) {
        ShapeLaws.LESS_OPEN_IS_NOT_EARLIER.hold(calendars(), on);
    }

    @Tried(by = Tried.CALENDARS)
    void law5AHolidayMakesNoTargetEarlier(@ForAll("targetCases") TargetCase on) {
        TargetLaws.A_HOLIDAY_IS_NOT_EARLIER.hold(targets(), on);
    }

    @Tried(by = Tried.CALENDARS)
    void law6NeverOpenIsAnError(@ForAll("calendarCases") CalendarCase on) {
        ShapeLaws.NEVER_OPEN_IS_AN_ERROR.hold(calendars(), on);
    }

    @Tried(by = Tried.CALENDARS)
    void law7DayAndNightIsTheWallClock(@ForAll("calendarCases") CalendarCase on) {
        TimeLaws.ALWAYS_OPEN.hold(calendars(), on);
    }

    @Tried(by = Tried.CALENDARS)
    void law8AShiftedZoneChangesNothing(@ForAll("calendarCases") CalendarCase on) {
        ShapeLaws.ZONE_IS_ONLY_AN_OFFSET.hold(calendars(), on);
    }

    @Tried(by = Tried.CALENDARS)
    void law9ADayIsTheUnionOfItsWindows(@ForAll("calendarCases") CalendarCase on) {
        ShapeLaws.UNION_OF_WINDOWS.hold(calendars(), on);
    }
}
