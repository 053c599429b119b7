package org.ticketing.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The windows of each date and the spans of instants that they cover. */
final class HoursOfDay {

    private final ZoneRules zone;
    private final Map<LocalDate, SpecialDay> days;
    /** The windows of each day in the order in which they open. */
    private final NavigableMap<LocalDate, Map<DayOfWeek, List<Window>>> weeklyWindows = new TreeMap<>();

    private final Map<LocalDate, List<Window>> specialWindows = new HashMap<>();

    HoursOfDay(Hours hours) {
        this.zone = hours.zone().getRules();
        this.days = hours.days().stream().collect(Collectors.toMap(SpecialDay::date, Function.identity()));
        hours.weeks().forEach(week -> weeklyWindows.put(week.from(), sorted(week)));
        days.forEach((date, day) -> specialWindows.put(date, sorted(day.windows())));
    }

    Optional<SpecialDay> special(LocalDate date) {
        return Optional.ofNullable(days.get(date));
    }

    /** No window opens after this day; the last of all days if the last week has some for ever. */
    LocalDate lastDay() {
        Map.Entry<LocalDate, Map<DayOfWeek, List<Window>>> last = weeklyWindows.lastEntry();
        if (last != null && !last.getValue().values().stream().allMatch(List::isEmpty)) {
            return LocalDate.MAX;
        }
        return Stream.concat(weeklyWindows.keySet().stream(), days.keySet().stream())
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    /** The open spans of the days from {@code first} to {@code last}, both inclusive. */
    Spans spans(LocalDate first, LocalDate last) {
        Spans spans = new Spans();
        Quiet quiet = new Quiet(zone);
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            for (Window window : windows(day)) {
                add(window, day, quiet, spans);
            }
        }
        return spans;
    }

    private List<Window> windows(LocalDate day) {
        List<Window> special = specialWindows.get(day);
        if (special != null) {
            return special;
        }
        Map.Entry<LocalDate, Map<DayOfWeek, List<Window>>> week = weeklyWindows.floorEntry(day);
        return week == null ? List.of() : week.getValue().getOrDefault(day.getDayOfWeek(), List.of());
    }

    private static List<Window> sorted(List<Window> windows) {
        return windows.stream().sorted(Comparator.comparing(Window::opens)).toList();
    }

    private static Map<DayOfWeek, List<Window>> sorted(WeeklyHours week) {
        Map<DayOfWeek, List<Window>> sorted = new EnumMap<>(DayOfWeek.class);
        week.windows().forEach((day, windows) -> sorted.put(day, sorted(windows)));
        return sorted;
    }

    /**
     * An instant is open if the wall clock then shows a time inside the window. So an hour that the clock skips is not
     * there, and an hour that it shows twice counts twice.
     */
    private void add(Window window, LocalDate day, Quiet quiet, Spans spans) {
        long midnight = day.toEpochDay() * Nanos.PER_DAY;
        long opens = midnight + window.opens().toNanoOfDay();
        long closes = midnight
                + window.closes().toNanoOfDay()
                + (window.closes().isAfter(window.opens()) ? 0 : Nanos.PER_DAY);
        if (quiet.reaches(opens, closes)) {
            spans.add(opens - quiet.offset(), closes - quiet.offset(), day.toEpochDay());
        } else {
            spans.addAll(acrossClockChanges(window, day));
        }
    }

    private Spans acrossClockChanges(Window window, LocalDate day) {
        LocalDateTime opens = window.opensOn(day);
        LocalDateTime closes = window.closesAfter(day);
        Spans spans = new Spans();
        Instant from = opens.toInstant(ZoneOffset.UTC).minusSeconds(2 * 86_400);
        long until = nanos(closes, ZoneOffset.UTC) + 2 * Nanos.PER_DAY;
        long regimeStart = Long.MIN_VALUE;
        long pending = 0;
        long pendingEnd = 0;
        while (regimeStart < until) {
            ZoneOffset offset = zone.getOffset(from);
            ZoneOffsetTransition change = zone.nextTransition(from);
            long regimeEnd = change == null ? Long.MAX_VALUE : change.toEpochSecond() * Nanos.PER_SECOND;
            long open = Math.max(nanos(opens, offset), regimeStart);
            long close = Math.min(nanos(closes, offset), regimeEnd);
            if (open < close) {
                if (open != pendingEnd) {
                    spans.add(pending, pendingEnd, day.toEpochDay());
                    pending = open;
                }
                pendingEnd = close;
            }
            if (change == null) {
                break;
            }
            regimeStart = regimeEnd;
            from = change.getInstant();
        }
        spans.add(pending, pendingEnd, day.toEpochDay());
        return spans;
    }

    private static long nanos(LocalDateTime local, ZoneOffset offset) {
        return Nanos.anyOf(local.toInstant(offset));
    }

    /**
     * A time in which a zone does not change its clock, kept while windows are gone through in the order in which they open:
     * most follow without a change.
     */
    private static final class Quiet {

        private final ZoneRules zone;
        private long offset;
        private long until = Long.MIN_VALUE;

        Quiet(ZoneRules zone) {
            this.zone = zone;
        }

        /** How far the wall clock is ahead, in nanoseconds. */
        long offset() {
            return offset;
        }

        /** Whether no change comes within a day of these times of the wall clock. */
        boolean reaches(long opens, long closes) {
            if (!lasts(closes)) {
                look(opens);
            }
            return lasts(closes);
        }

        private boolean lasts(long closes) {
            return closes - offset + Nanos.PER_DAY <= until;
        }

        private void look(long opens) {
            LocalDateTime shown = LocalDateTime.ofInstant(Nanos.toInstant(opens), ZoneOffset.UTC);
            offset = zone.getOffset(shown).getTotalSeconds() * Nanos.PER_SECOND;
            ZoneOffsetTransition next = zone.nextTransition(Nanos.toInstant(opens - offset - Nanos.PER_DAY));
            until = next == null ? Long.MAX_VALUE : next.toEpochSecond() * Nanos.PER_SECOND;
        }
    }
}
