package org.ticketing.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ticketing.time.BusinessCalendar;
import org.ticketing.time.Span;
import org.ticketing.vocabulary.Turn;

/** Counts the time of one goal on one ticket: from an instant, on the calendar of a target, its pauses left out. */
final class Countdown {

    static final BusinessCalendar WALL_CLOCK = BusinessCalendar.always(ZoneOffset.UTC);

    private final Target target;
    private final BusinessCalendar calendar;
    private final Instant from;
    private final List<Span> pauses;

    Countdown(Target target, BusinessCalendar calendar, Instant from, List<Span> pauses) {
        this.target = target;
        this.calendar = calendar;
        this.from = from;
        this.pauses = pauses;
    }

    static Countdown of(Target target, Goal goal, ServiceLevels levels, Instant from, Timekeeping time, Instant until) {
        BusinessCalendar calendar = calendar(target, levels);
        List<Span> pauses = target.budget().isEmpty() ? List.of() : pauses(goal, time, from, until);
        return new Countdown(target, calendar, from, pauses);
    }

    static BusinessCalendar calendar(Target target, ServiceLevels levels) {
        return target.calendarId().map(levels::open).orElse(WALL_CLOCK);
    }

    private static List<Span> pauses(Goal goal, Timekeeping time, Instant from, Instant until) {
        if (time.interruptions().isEmpty()) {
            return List.of();
        }
        List<Span> pauses = new ArrayList<>(time.interruptions().size());
        for (Interruption interruption : time.interruptions()) {
            if (goal.standsStill(interruption.turn())) {
                clip(interruption, from, until).ifPresent(pauses::add);
            }
        }
        return pauses;
    }

    private static Optional<Span> clip(Interruption interruption, Instant from, Instant until) {
        Instant start = interruption.startInclusive().isBefore(from) ? from : interruption.startInclusive();
        Instant end = interruption.endExclusive() == null ? until : interruption.endExclusive();
        return start.isBefore(end) ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    BusinessCalendar calendar() {
        return calendar;
    }

    List<Span> pauses() {
        return pauses;
    }

    /** The due instant, as far as a calendar can tell: a date promised by a person it can't. */
    Optional<Instant> due(@Nullable Duration budget) {
        return switch (target) {
            case Target.WorkingTime t -> Optional.of(countDown(budget == null ? t.length() : budget));
            case Target.ElapsedTime t -> Optional.of(countDown(budget == null ? t.length() : budget));
            case Target.WorkingDays t -> Optional.of(afterDays(t));
            case Target.EndOfBusinessDay t -> Optional.of(endOfBusinessDay());
            case Target.SameDayOr t -> Optional.of(sameDayOr(t.hours()));
            case Target.PromisedDate t -> Optional.empty();
            case Target.None t -> Optional.empty();
        };
    }

    private Instant countDown(Duration budget) {
        Duration left = budget;
        Instant cursor = from;
        for (Span pause : pauses) {
            Duration open = calendar.between(cursor, pause.startInclusive());
            // With nothing left and the desk closed, its next opening can still lie in the pause.
            if (open.compareTo(left) >= 0 && !calendar.add(cursor, left).isAfter(pause.startInclusive())) {
                break;
            }
            left = left.minus(open);
            cursor = pause.endExclusive();
        }
        return calendar.add(cursor, left);
    }

    /** The time used up to an instant, pauses left out. */
    Duration used(Instant until) {
        Duration used = calendar.between(from, until);
        for (Span pause : pauses) {
            used = used.minus(calendar.between(pause.startInclusive(), pause.endExclusive()));
        }
        return used;
    }

    private Instant afterDays(Target.WorkingDays promised) {
        return switch (promised.closing()) {
            case END_OF_DAY -> closing(openDayAfter(calendar.dayOf(from), promised.days()));
            case SAME_TIME -> sameTimeAfter(promised.days());
        };
    }

    private LocalDate openDayAfter(LocalDate day, int days) {
        LocalDate last = day;
        for (int i = 0; i < days; i++) {
            last = calendar.openDayAfter(last);
        }
        return last;
    }

    /** Who comes when the desk is closed counts as coming when it opens; so nobody who comes later is due earlier. */
    private Instant sameTimeAfter(int days) {
        Instant start = calendar.openingAt(from);
        LocalDate first = calendar.dayOf(start);
        LocalDate last = openDayAfter(first, days);
        // After midnight the clock shows the date that follows the business day of a night.
        Instant sameTime = whenShown(shownAt(start).plusDays(ChronoUnit.DAYS.between(first, last)));
        if (sameTime.isBefore(opening(last))) {
            return opening(last);
        }
        return sameTime.isAfter(closing(last))
                ? calendar.openingAt(closing(last))
                : calendar.add(sameTime, Duration.ZERO);
    }

    /** What the clock shows; while it shows an hour again, the end of that hour: nobody who comes later is due earlier. */
    private LocalDateTime shownAt(Instant instant) {
        LocalDateTime shown = LocalDateTime.ofInstant(instant, calendar.zone());
        ZoneOffsetTransition change = calendar.zone().getRules().getTransition(shown);
        boolean isAgain = change != null && !instant.isBefore(change.getInstant());
        return isAgain ? change.getDateTimeBefore() : shown;
    }

    /** When the clock first shows a time; where it skips it, when it does. */
    private Instant whenShown(LocalDateTime time) {
        ZoneOffsetTransition change = calendar.zone().getRules().getTransition(time);
        return change != null && change.isGap()
                ? change.getInstant()
                : time.atZone(calendar.zone()).toInstant();
    }

    private Instant endOfBusinessDay() {
        LocalDate today = calendar.dayOf(from);
        return calendar.closingOf(today)
                .filter(closing -> !closing.isBefore(from))
                .orElseGet(() -> closing(calendar.openDayAfter(today)));
    }

    /** U41: "the same day or the first hours of the next". */
    private Instant sameDayOr(Duration hours) {
        LocalDate today = calendar.dayOf(from);
        return calendar.closingOf(today)
                .filter(closing -> !closing.isBefore(from))
                .filter(closing -> calendar.between(from, closing).compareTo(hours) >= 0)
                .orElseGet(() -> calendar.add(opening(calendar.openDayAfter(today)), hours));
    }

    private Instant opening(LocalDate openDay) {
        return calendar.openingOf(openDay).orElseThrow();
    }

    private Instant closing(LocalDate openDay) {
        return calendar.closingOf(openDay).orElseThrow();
    }

    /** Whether this turn stops a goal with this target. */
    static boolean standsStill(Target target, Goal goal, Turn turn) {
        return target.budget().isPresent() && goal.standsStill(turn);
    }
}
