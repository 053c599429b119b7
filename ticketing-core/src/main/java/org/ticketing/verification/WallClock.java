package org.ticketing.verification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ticketing.time.Hours;
import org.ticketing.time.SpecialDay;
import org.ticketing.time.WeeklyHours;
import org.ticketing.time.Window;
import org.ticketing.vocabulary.Text;

/**
 * Service hours asked the slow and obvious way: what does the clock on the wall show, and is that in a window? It shares no
 * code with {@link org.ticketing.time.BusinessCalendar}, so that each can catch the other's mistakes.
 */
final class WallClock {

    private final Hours hours;
    private final ZoneRules zone;

    WallClock(Hours hours) {
        this.hours = hours;
        this.zone = hours.zone().getRules();
    }

    boolean isOpen(Instant instant) {
        LocalDate date = dateOf(instant);
        return isOpenBy(date.minusDays(1), instant) || isOpenBy(date, instant);
    }

    /** Whether a window that starts on {@code day} is open then. */
    private boolean isOpenBy(LocalDate day, Instant instant) {
        LocalDateTime shown = LocalDateTime.ofInstant(instant, hours.zone());
        return windows(day).stream()
                .anyMatch(window -> !shown.isBefore(start(day, window)) && shown.isBefore(end(day, window)));
    }

    /** The instant itself if the desk is open then, or its next opening. */
    Instant openFrom(Instant instant) {
        return isOpen(instant) ? instant : after(instant, Duration.ofNanos(1)).minusNanos(1);
    }

    Optional<Text> specialDay(Instant instant) {
        return special(dateOf(instant)).map(SpecialDay::name);
    }

    LocalDate businessDayOf(Instant instant) {
        return openDayOf(instant).orElse(dateOf(instant));
    }

    /** The business day that is open then: where the hours of two lie over each other, the one that opened first. */
    private Optional<LocalDate> openDayOf(Instant instant) {
        LocalDate date = dateOf(instant);
        return Stream.of(date.minusDays(1), date)
                .filter(day -> isOpenBy(day, instant))
                .min(Comparator.comparing(day -> openedBefore(day, instant)));
    }

    /** When the hours of a day that are open now were opened. */
    private Instant openedBefore(LocalDate day, Instant instant) {
        return changesBetween(instant.minus(Duration.ofDays(3)), instant).descendingSet().stream()
                .filter(change -> !isOpenBy(day, change.minusNanos(1)))
                .findFirst()
                .orElse(instant);
    }

    Optional<Instant> openingOf(LocalDate day) {
        return openPieces(day).findFirst();
    }

    Optional<Instant> closingOf(LocalDate day) {
        return openPieces(day).reduce((earlier, later) -> later).map(piece -> nextChange(piece, day));
    }

    private Stream<Instant> openPieces(LocalDate day) {
        return changes(day.minusDays(1), day.plusDays(1)).stream()
                .filter(instant -> openDayOf(instant).equals(Optional.of(day)));
    }

    private Instant nextChange(Instant instant, LocalDate day) {
        return changes(day.minusDays(1), day.plusDays(3)).stream()
                .filter(change -> change.isAfter(instant))
                .filter(change -> !openDayOf(change).equals(Optional.of(day)))
                .findFirst()
                .orElseThrow();
    }

    LocalDate openDayAfter(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (openingOf(next).isEmpty()) {
            next = next.plusDays(1);
        }
        return next;
    }

    Duration openTime(Instant from, Instant until) {
        Duration sum = Duration.ZERO;
        Instant cursor = from;
        for (Instant change : changesBetween(from, until)) {
            sum = isOpen(cursor) ? sum.plus(Duration.between(cursor, change)) : sum;
            cursor = change;
        }
        return sum;
    }

    /** Where, counted from an instant, so much open time is used up. */
    Instant after(Instant from, Duration openTime) {
        Duration left = openTime;
        Instant cursor = from;
        while (true) {
            Instant until =
                    dateOf(cursor).plusDays(2).atStartOfDay(hours.zone()).toInstant();
            for (Instant change : changesBetween(cursor, until)) {
                if (isOpen(cursor)) {
                    Duration piece = Duration.between(cursor, change);
                    if (piece.compareTo(left) >= 0) {
                        return cursor.plus(left);
                    }
                    left = left.minus(piece);
                }
                cursor = change;
            }
        }
    }

    /** Every instant after {@code from} at which anything could change, up to {@code until} and with it. */
    NavigableSet<Instant> changesBetween(Instant from, Instant until) {
        TreeSet<Instant> inside = new TreeSet<>(
                changes(dateOf(from).minusDays(2), dateOf(until).plusDays(2)).subSet(from, false, until, false));
        if (from.isBefore(until)) {
            inside.add(until);
        }
        return inside;
    }

    /** What the clock shows; while it shows an hour again, the end of that hour, since nobody who comes later is due earlier. */
    LocalDateTime shown(Instant instant) {
        LocalDateTime shown = LocalDateTime.ofInstant(instant, hours.zone());
        List<ZoneOffset> offsets = zone.getValidOffsets(shown);
        boolean isAgain = offsets.size() == 2 && shown.toInstant(offsets.get(1)).equals(instant);
        return isAgain ? zone.getTransition(shown).getDateTimeBefore() : shown;
    }

    /** When the clock first shows this time, or skips it. */
    Instant firstShowing(LocalDateTime time) {
        List<ZoneOffset> offsets = zone.getValidOffsets(time);
        return offsets.isEmpty() ? zone.getTransition(time).getInstant() : time.toInstant(offsets.get(0));
    }

    private NavigableSet<Instant> changes(LocalDate first, LocalDate last) {
        TreeSet<Instant> changes = new TreeSet<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            addAll(day.atStartOfDay(), changes);
            for (Window window : windows(day)) {
                addAll(start(day, window), changes);
                addAll(end(day, window), changes);
            }
        }
        return changes;
    }

    /** Every instant at which the wall clock shows this time; where it skips it, the instant at which it does. */
    private void addAll(LocalDateTime shown, Set<Instant> instants) {
        for (ZoneOffset offset : zone.getValidOffsets(shown)) {
            instants.add(shown.toInstant(offset));
        }
        for (int day = -1; day <= 1; day++) {
            ZoneOffsetTransition change =
                    zone.nextTransition(shown.plusDays(day).toInstant(ZoneOffset.UTC));
            if (change != null) {
                instants.add(change.getInstant());
            }
        }
    }

    private List<Window> windows(LocalDate day) {
        return special(day).map(SpecialDay::windows).orElseGet(() -> weekly(day));
    }

    private Optional<SpecialDay> special(LocalDate day) {
        return hours.days().stream()
                .filter(special -> special.date().equals(day))
                .findFirst();
    }

    private List<Window> weekly(LocalDate day) {
        List<Window> windows = List.of();
        for (WeeklyHours week : hours.weeks()) {
            if (!week.from().isAfter(day)) {
                windows = week.windows().getOrDefault(day.getDayOfWeek(), List.of());
            }
        }
        return windows;
    }

    private static LocalDateTime start(LocalDate day, Window window) {
        return LocalDateTime.of(day, window.opens());
    }

    private static LocalDateTime end(LocalDate day, Window window) {
        LocalTime closes = window.closes();
        return LocalDateTime.of(closes.compareTo(window.opens()) > 0 ? day : day.plusDays(1), closes);
    }

    private LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, hours.zone());
    }
}
