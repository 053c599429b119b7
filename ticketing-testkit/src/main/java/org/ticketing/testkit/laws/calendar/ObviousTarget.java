package org.ticketing.testkit.laws.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.ticketing.sla.Target;
import org.ticketing.time.Hours;

/** What the laws measure targets by: when each type is due, read off the obvious calendar. */
public final class ObviousTarget {

    private ObviousTarget() {}

    /** Nothing where no calendar can tell. */
    public static Optional<Instant> due(Target target, Hours hours, Instant start) {
        ObviousCalendar wall = new ObviousCalendar(hours);
        return switch (target) {
            case Target.WorkingTime t -> Optional.of(wall.add(start, t.length()));
            case Target.ElapsedTime t -> Optional.of(start.plus(t.length()));
            case Target.WorkingDays t -> Optional.of(afterDays(t, wall, start));
            case Target.EndOfBusinessDay t -> Optional.of(endOfDay(wall, start));
            case Target.SameDayOr t -> Optional.of(sameDayOr(t.hours(), wall, start));
            case Target.PromisedDate t -> Optional.empty();
            case Target.None t -> Optional.empty();
        };
    }

    private static Instant afterDays(Target.WorkingDays target, ObviousCalendar wall, Instant start) {
        Instant from = target.closing() == Target.Closing.SAME_TIME ? openFrom(wall, start) : start;
        LocalDate first = wall.dayOf(from);
        LocalDate last = first;
        for (int i = 0; i < target.days(); i++) {
            last = wall.openDayAfter(last);
        }
        if (target.closing() == Target.Closing.END_OF_DAY) {
            return wall.closingOf(last).orElseThrow();
        }
        LocalDateTime sameTime = wall.latestShown(from).plusDays(ChronoUnit.DAYS.between(first, last));
        Instant due = wall.instant(sameTime);
        Instant opening = wall.openingOf(last).orElseThrow();
        Instant closing = wall.closingOf(last).orElseThrow();
        if (due.isBefore(opening)) {
            return opening;
        }
        if (due.isAfter(closing)) {
            return openFrom(wall, closing);
        }
        return wall.isOpen(due.minusNanos(1)) ? due : openFrom(wall, due);
    }

    /** The instant itself, or the next opening if nobody is there then. */
    private static Instant openFrom(ObviousCalendar wall, Instant instant) {
        return wall.isOpen(instant)
                ? instant
                : wall.add(instant, Duration.ofNanos(1)).minusNanos(1);
    }

    private static Instant endOfDay(ObviousCalendar wall, Instant start) {
        LocalDate today = wall.dayOf(start);
        return wall.closingOf(today)
                .filter(closing -> !closing.isBefore(start))
                .or(() -> wall.closingOf(wall.openDayAfter(today)))
                .orElseThrow();
    }

    private static Instant sameDayOr(Duration hours, ObviousCalendar wall, Instant start) {
        LocalDate today = wall.dayOf(start);
        return wall.closingOf(today)
                .filter(closing -> !closing.isBefore(start))
                .filter(closing -> wall.between(start, closing).compareTo(hours) >= 0)
                .orElseGet(
                        () -> wall.add(wall.openingOf(wall.openDayAfter(today)).orElseThrow(), hours));
    }
}
