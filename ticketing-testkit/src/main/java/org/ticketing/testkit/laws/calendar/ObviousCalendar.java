package org.ticketing.testkit.laws.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.ticketing.problem.NeverOpens;
import org.ticketing.time.Hours;
import org.ticketing.time.SpecialDay;
import org.ticketing.time.WeeklyHours;
import org.ticketing.time.Window;

/**
 * What the laws measure calendars by: slow, and obvious. A desk is open when the clock on its wall shows a time inside a
 * window of the day, or of the day before. It shares no code with the calendars of the library.
 */
public final class ObviousCalendar implements WorkingCalendar {

    private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

    private final Hours hours;
    private final ZoneRules zone;

    public ObviousCalendar(Hours hours) {
        this.hours = hours;
        this.zone = hours.zone().getRules();
    }

    @Override
    public boolean isOpen(Instant instant) {
        LocalDate date = dateOf(instant);
        return isOpenBy(date.minusDays(1), instant) || isOpenBy(date, instant);
    }

    /** Whether a window that starts on {@code day} is open then. */
    private boolean isOpenBy(LocalDate day, Instant instant) {
        LocalDateTime shown = shown(instant);
        for (Window window : windowsOn(day)) {
            if (!shown.isBefore(start(day, window)) && shown.isBefore(end(day, window))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Duration between(Instant startInclusive, Instant endExclusive) {
        Duration open = Duration.ZERO;
        Instant cursor = startInclusive;
        for (Instant edge : edges(startInclusive, endExclusive)) {
            open = isOpen(cursor) ? open.plus(Duration.between(cursor, edge)) : open;
            cursor = edge;
        }
        return open;
    }

    @Override
    public Instant add(Instant start, Duration openTime) {
        Duration left = openTime;
        Instant cursor = start;
        if (left.isZero() && (isOpen(start) || isOpen(start.minusNanos(1)))) {
            return start;
        }
        while (cursor.isBefore(END)) {
            for (Instant edge : edges(cursor, cursor.plus(Duration.ofDays(7)))) {
                if (isOpen(cursor)) {
                    Duration open = Duration.between(cursor, edge);
                    if (open.compareTo(left) >= 0) {
                        return cursor.plus(left);
                    }
                    left = left.minus(open);
                }
                cursor = edge;
            }
        }
        throw new NeverOpens(start, END);
    }

    /** Every instant after {@code from} at which the desk could open or close, up to {@code until} and with it. */
    NavigableSet<Instant> edges(Instant from, Instant until) {
        TreeSet<Instant> edges = new TreeSet<>();
        LocalDate last = dateOf(until).plusDays(1);
        for (LocalDate day = dateOf(from).minusDays(2); !day.isAfter(last); day = day.plusDays(1)) {
            for (Window window : windowsOn(day)) {
                addAll(start(day, window), edges);
                addAll(end(day, window), edges);
            }
        }
        for (ZoneOffsetTransition change = zone.nextTransition(from);
                change != null && change.getInstant().isBefore(until);
                change = zone.nextTransition(change.getInstant())) {
            edges.add(change.getInstant());
        }
        NavigableSet<Instant> inside =
                new TreeSet<>(edges.subSet(from, false, from.isBefore(until) ? until : from, false));
        if (from.isBefore(until)) {
            inside.add(until);
        }
        return inside;
    }

    /** Every instant at which the wall clock shows this time: none, one or two. */
    private void addAll(LocalDateTime shown, NavigableSet<Instant> edges) {
        for (ZoneOffset offset : zone.getValidOffsets(shown)) {
            edges.add(shown.toInstant(offset));
        }
    }

    /** The business day of an instant: the one that is open then, or else the date. */
    LocalDate dayOf(Instant instant) {
        return openDayOf(instant).orElse(dateOf(instant));
    }

    /** The business day that is open then: of two whose hours lie over each other, the one that opened first. */
    private Optional<LocalDate> openDayOf(Instant instant) {
        LocalDate date = dateOf(instant);
        LocalDate before = date.minusDays(1);
        if (isOpenBy(before, instant) && isOpenBy(date, instant)) {
            return Optional.of(openSince(date, instant).isBefore(openSince(before, instant)) ? date : before);
        }
        if (isOpenBy(before, instant)) {
            return Optional.of(before);
        }
        return isOpenBy(date, instant) ? Optional.of(date) : Optional.empty();
    }

    /** Since when the hours of a day have been open without a break. */
    private Instant openSince(LocalDate day, Instant instant) {
        Instant since = instant;
        for (Instant edge : edges(instant.minus(Duration.ofDays(3)), instant).descendingSet()) {
            since = edge;
            if (!isOpenBy(day, edge.minusNanos(1))) {
                break;
            }
        }
        return since;
    }

    /** Where the business day begins and ends: its first and its last open instant. */
    Optional<Instant> openingOf(LocalDate day) {
        return edgesOf(day).stream()
                .filter(edge -> openDayOf(edge).equals(Optional.of(day)))
                .findFirst();
    }

    Optional<Instant> closingOf(LocalDate day) {
        return edgesOf(day).stream()
                .filter(edge -> openDayOf(edge.minusNanos(1)).equals(Optional.of(day)))
                .reduce((earlier, later) -> later);
    }

    private NavigableSet<Instant> edgesOf(LocalDate day) {
        return edges(
                day.atStartOfDay(ZoneOffset.UTC).minusDays(1).toInstant(),
                day.atStartOfDay(ZoneOffset.UTC).plusDays(4).toInstant());
    }

    /** The first day after {@code day} with open time of its own. */
    LocalDate openDayAfter(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (openingOf(next).isEmpty()) {
            next = next.plusDays(1);
            if (next.getYear() >= 2200) {
                throw new NeverOpens(day.atStartOfDay(hours.zone()).toInstant(), END);
            }
        }
        return next;
    }

    List<Window> windowsOn(LocalDate day) {
        for (SpecialDay special : hours.days()) {
            if (special.date().equals(day)) {
                return special.windows();
            }
        }
        List<Window> windows = List.of();
        for (WeeklyHours week : hours.weeks()) {
            windows = week.from().isAfter(day) ? windows : week.windows().getOrDefault(day.getDayOfWeek(), List.of());
        }
        return windows;
    }

    /** Whether the hours of a day reach those of the next, so that without the one the other would open earlier. */
    boolean runsIntoTheNext(LocalDate day) {
        LocalDate next = day.plusDays(1);
        return windowsOn(day).stream()
                .anyMatch(window -> windowsOn(next).stream()
                        .anyMatch(after -> !end(day, window).isBefore(start(next, after))));
    }

    private static LocalDateTime start(LocalDate day, Window window) {
        return LocalDateTime.of(day, window.opens());
    }

    private static LocalDateTime end(LocalDate day, Window window) {
        boolean nextDay = !window.closes().isAfter(window.opens());
        return LocalDateTime.of(nextDay ? day.plusDays(1) : day, window.closes());
    }

    LocalDateTime shown(Instant instant) {
        return LocalDateTime.ofInstant(instant, hours.zone());
    }

    /** What the clock has shown at most so far: while it shows an hour again, the end of that hour. */
    LocalDateTime latestShown(Instant instant) {
        LocalDateTime now = shown(instant);
        for (ZoneOffset offset : zone.getValidOffsets(now)) {
            if (now.toInstant(offset).isBefore(instant)) {
                return zone.getTransition(now).getDateTimeBefore();
            }
        }
        return now;
    }

    /** When the clock first shows this time or a later one. */
    Instant instant(LocalDateTime shown) {
        List<ZoneOffset> offsets = zone.getValidOffsets(shown);
        return offsets.isEmpty() ? zone.getTransition(shown).getInstant() : shown.toInstant(offsets.get(0));
    }

    LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, hours.zone());
    }
}
