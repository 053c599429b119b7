package org.ticketing.testkit.faults.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.ticketing.sla.Target;
import org.ticketing.testkit.faults.Fault;
import org.ticketing.testkit.laws.book.Law;
import org.ticketing.testkit.laws.calendar.TargetCase;
import org.ticketing.testkit.laws.calendar.TargetEngine;
import org.ticketing.testkit.laws.calendar.TargetLaws;
import org.ticketing.testkit.laws.generate.Questions;
import org.ticketing.time.BusinessCalendar;
import org.ticketing.time.Hours;

/** Mistakes in what a promise of hours, of days or of the end of a day means. */
public final class TargetFaults {

    private static final TargetEngine RIGHT = TargetEngine.ours();

    private TargetFaults() {}

    /** All of them. */
    public static List<Fault<TargetEngine, TargetCase>> all() {
        return List.of(
                fault(
                        "weekends and holidays count as days",
                        "glpi#10594",
                        TargetLaws.IN_OPEN_TIME,
                        TargetFaults::daysOfTheCalendarOnTheWall),
                fault(
                        "a day is 24 hours of the schedule",
                        "ServiceNow: one day is 24 hours of schedule",
                        TargetLaws.EXACTLY_WHAT_IS_PROMISED,
                        daysOfSchedule()),
                fault(
                        "a day is 24 hours by the clock",
                        "zendesk/biz#73",
                        TargetLaws.EXACTLY_WHAT_IS_PROMISED,
                        TargetFaults::daysOf24Hours),
                fault(
                        "who comes when nobody is there has come at that time of day",
                        "zendesk/biz#21",
                        TargetLaws.MONOTONE,
                        TargetFaults::sameTimeAsOfNight),
                fault(
                        "an excluded day makes days earlier",
                        "django-helpdesk: excluded days in escalate_tickets",
                        TargetLaws.A_HOLIDAY_IS_NOT_EARLIER,
                        TargetFaults::earlierByHolidays),
                fault(
                        "hours follow the days by the wall clock",
                        "Axelor: wall-clock hours after working days",
                        TargetLaws.IN_OPEN_TIME,
                        TargetFaults::sameTimeWhetherOpenOrNot),
                fault(
                        "the end of a business day is midnight",
                        "glpi#15357",
                        TargetLaws.IN_OPEN_TIME,
                        TargetFaults::midnight),
                fault(
                        "after closing, the end of the day is the one that has passed",
                        "",
                        TargetLaws.EXACTLY_WHAT_IS_PROMISED,
                        TargetFaults::closingOfToday),
                fault(
                        "the day of the opening is the first one",
                        "",
                        TargetLaws.EXACTLY_WHAT_IS_PROMISED,
                        (target, hours, start) -> target instanceof Target.WorkingDays days && days.days() > 1
                                ? RIGHT.due(
                                        new Target.WorkingDays(days.days() - 1, days.closing(), days.calendar()),
                                        hours,
                                        start)
                                : RIGHT.due(target, hours, start)),
                fault(
                        "a rest of the day too short is enough",
                        "",
                        TargetLaws.EXACTLY_WHAT_IS_PROMISED,
                        (target, hours, start) -> target instanceof Target.SameDayOr same
                                ? RIGHT.due(
                                        isOpen(hours, start) ? new Target.EndOfBusinessDay(same.calendar()) : same,
                                        hours,
                                        start)
                                : RIGHT.due(target, hours, start)),
                fault(
                        "working hours are hours",
                        "chatwoot/chatwoot#13392",
                        TargetLaws.EXACTLY_WHAT_IS_PROMISED,
                        (target, hours, start) -> RIGHT.due(
                                target instanceof Target.WorkingTime time
                                        ? new Target.ElapsedTime(time.length())
                                        : target,
                                hours,
                                start)));
    }

    /** A day that is promised takes as many shifts as it has hours. */
    public static TargetEngine daysOfSchedule() {
        return (target, hours, start) -> target instanceof Target.WorkingDays days
                ? RIGHT.due(new Target.WorkingTime(Duration.ofDays(days.days()), days.calendar()), hours, start)
                : RIGHT.due(target, hours, start);
    }

    private static Fault<TargetEngine, TargetCase> fault(
            String name, String seenAt, Law<TargetEngine, TargetCase> law, TargetEngine wrong) {
        return new Fault<>(name, seenAt, law, wrong, RIGHT, Questions.ofTargets());
    }

    private static boolean isOpen(Hours hours, Instant instant) {
        return BusinessCalendar.of(hours).isOpen(instant);
    }

    private static Optional<Instant> daysOfTheCalendarOnTheWall(Target target, Hours hours, Instant start) {
        if (target instanceof Target.WorkingDays days && days.closing() == Target.Closing.END_OF_DAY) {
            LocalDate last = LocalDate.ofInstant(start, hours.zone()).plusDays(days.days());
            LocalTime closing = BusinessCalendar.of(hours)
                    .closingOf(last)
                    .map(instant -> LocalTime.ofInstant(instant, hours.zone()))
                    .orElse(LocalTime.of(18, 0));
            return Optional.of(last.atTime(closing).atZone(hours.zone()).toInstant());
        }
        return RIGHT.due(target, hours, start);
    }

    private static Optional<Instant> daysOf24Hours(Target target, Hours hours, Instant start) {
        if (target instanceof Target.WorkingDays days && days.closing() == Target.Closing.SAME_TIME) {
            Instant due = start.plus(Duration.ofDays(days.days()));
            return Optional.of(BusinessCalendar.of(hours).add(due, Duration.ZERO));
        }
        return RIGHT.due(target, hours, start);
    }

    private static Optional<Instant> sameTimeAsOfNight(Target target, Hours hours, Instant start) {
        return target instanceof Target.WorkingDays days && days.closing() == Target.Closing.SAME_TIME
                ? sameTimeWhetherOpenOrNot(target, hours, start)
                        .map(due -> BusinessCalendar.of(hours).add(due, Duration.ZERO))
                : RIGHT.due(target, hours, start);
    }

    private static Optional<Instant> earlierByHolidays(Target target, Hours hours, Instant start) {
        Optional<Instant> due = RIGHT.due(target, new Hours(hours.zone(), hours.weeks(), List.of()), start);
        return due.map(instant -> instant.minus(Duration.ofDays(hours.days().stream()
                .filter(day -> day.windows().isEmpty())
                .map(day -> day.date().atTime(12, 0).atZone(hours.zone()).toInstant())
                .filter(noon -> noon.isAfter(start) && noon.isBefore(instant))
                .count())));
    }

    private static Optional<Instant> sameTimeWhetherOpenOrNot(Target target, Hours hours, Instant start) {
        if (target instanceof Target.WorkingDays days && days.closing() == Target.Closing.SAME_TIME) {
            BusinessCalendar calendar = BusinessCalendar.of(hours);
            ZonedDateTime shown = start.atZone(hours.zone());
            LocalDate last = shown.toLocalDate();
            for (int i = 0; i < days.days(); i++) {
                last = calendar.openDayAfter(last);
            }
            return Optional.of(
                    last.atTime(shown.toLocalTime()).atZone(hours.zone()).toInstant());
        }
        return RIGHT.due(target, hours, start);
    }

    private static Optional<Instant> midnight(Target target, Hours hours, Instant start) {
        return target instanceof Target.EndOfBusinessDay
                ? Optional.of(LocalDate.ofInstant(start, hours.zone())
                        .plusDays(1)
                        .atStartOfDay(hours.zone())
                        .toInstant())
                : RIGHT.due(target, hours, start);
    }

    private static Optional<Instant> closingOfToday(Target target, Hours hours, Instant start) {
        BusinessCalendar calendar = BusinessCalendar.of(hours);
        return target instanceof Target.EndOfBusinessDay
                ? calendar.closingOf(calendar.dayOf(start)).or(() -> RIGHT.due(target, hours, start))
                : RIGHT.due(target, hours, start);
    }
}
