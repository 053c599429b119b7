package org.ticketing.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The windows of one date and the spans of instants that they cover. */
final class HoursOfDay {

    private final ZoneRules zone;
    private final NavigableMap<LocalDate, WeeklyHours> weeks = new TreeMap<>();
    private final Map<LocalDate, SpecialDay> days;

    HoursOfDay(Hours hours) {
        this.zone = hours.zone().getRules();
        hours.weeks().forEach(week -> weeks.put(week.from(), week));
        this.days = hours.days().stream().collect(Collectors.toMap(SpecialDay::date, Function.identity()));
    }

    Optional<SpecialDay> special(LocalDate date) {
        return Optional.ofNullable(days.get(date));
    }

    /** The last day that has windows; the last of all days if every week has some for ever. */
    LocalDate lastDay() {
        Map.Entry<LocalDate, WeeklyHours> last = weeks.lastEntry();
        if (last != null && last.getValue().windows().values().stream().anyMatch(windows -> !windows.isEmpty())) {
            return LocalDate.MAX;
        }
        return days.values().stream()
                .filter(day -> !day.windows().isEmpty())
                .map(SpecialDay::date)
                .reduce(last == null ? LocalDate.MIN : last.getKey(), (a, b) -> a.isAfter(b) ? a : b);
    }

    /** {@code spans}, which end before this day begins or soon after, together with the open spans of this day. */
    Spans addTo(Spans spans, LocalDate day) {
        Spans result = spans;
        for (Window window : windows(day)) {
            result = addTo(result, window.opensOn(day), window.closesAfter(day));
        }
        return result;
    }

    private List<Window> windows(LocalDate day) {
        SpecialDay special = days.get(day);
        if (special != null) {
            return sorted(special.windows());
        }
        Map.Entry<LocalDate, WeeklyHours> week = weeks.floorEntry(day);
        return week == null ? List.of() : sorted(week.getValue().on(day));
    }

    private static List<Window> sorted(List<Window> windows) {
        return windows.size() < 2
                ? windows
                : windows.stream().sorted(Comparator.comparing(Window::opens)).toList();
    }

    /**
     * An instant is open if the wall clock then shows a time inside the window. So an hour that the clock skips is not
     * there, and an hour that it shows twice counts twice.
     */
    private Spans addTo(Spans spans, LocalDateTime opens, LocalDateTime closes) {
        ZoneOffset offset = zone.getOffset(opens);
        long open = nanos(opens, offset);
        long close = nanos(closes, offset);
        ZoneOffsetTransition change = zone.nextTransition(Nanos.toInstant(open).minusSeconds(86_400));
        if (change == null || change.toEpochSecond() * Nanos.PER_SECOND >= close + Nanos.PER_DAY) {
            spans.add(open, close);
            return spans;
        }
        return Spans.union(spans, acrossClockChanges(opens, closes));
    }

    private Spans acrossClockChanges(LocalDateTime opens, LocalDateTime closes) {
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
                    spans.add(pending, pendingEnd);
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
        spans.add(pending, pendingEnd);
        return spans;
    }

    private static long nanos(LocalDateTime local, ZoneOffset offset) {
        return Nanos.anyOf(local.toInstant(offset));
    }
}
