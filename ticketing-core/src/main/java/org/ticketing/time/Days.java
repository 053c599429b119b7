package org.ticketing.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ticketing.problem.NeverOpens;
import org.ticketing.vocabulary.Text;

/** The questions about a calendar that need its days: a span belongs to the day whose hours it is, also after
 * midnight, and where a change of the clock cuts it in two. */
final class Days {

    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    private final OpenTime openTime;
    private final ZoneId zone;

    private Days(OpenTime openTime) {
        this.openTime = openTime;
        this.zone = openTime.zone();
    }

    static Days of(OpenTime openTime) {
        return new Days(openTime);
    }

    LocalDate dayOf(Instant instant) {
        LocalDate date = date(instant);
        return spans(date, date).stream()
                .filter(open -> open.span().contains(instant))
                .map(OfDay::day)
                .findFirst()
                .orElse(date);
    }

    Optional<Instant> openingOf(LocalDate day) {
        return spansOf(day).map(Span::startInclusive).findFirst();
    }

    Optional<Instant> closingOf(LocalDate day) {
        return spansOf(day).map(Span::endExclusive).reduce((earlier, later) -> later);
    }

    LocalDate openDayAfter(LocalDate day) {
        for (int reach = 8; ; reach *= 4) {
            LocalDate last = day.plusDays(reach).isBefore(LAST_DAY) ? day.plusDays(reach) : LAST_DAY;
            Optional<LocalDate> found = spans(day, last).stream()
                    .map(OfDay::day)
                    .filter(next -> next.isAfter(day) && !next.isAfter(LAST_DAY))
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            if (last.equals(LAST_DAY) || last.isAfter(openTime.lastDay())) {
                throw new NeverOpens(day.atStartOfDay(zone).toInstant(), Nanos.LAST);
            }
        }
    }

    List<Stretch> stretches(Instant from, Instant to) {
        Stretches result = new Stretches();
        Instant cursor = from;
        for (OfDay piece : spans(date(from), date(to))) {
            Instant open = later(piece.span().startInclusive(), from);
            Instant close = earlier(piece.span().endExclusive(), to);
            if (open.isBefore(close)) {
                addClosed(cursor, open, result);
                result.add(open, close, true, Optional.empty());
                cursor = close;
            }
        }
        addClosed(cursor, to, result);
        return result.list();
    }

    private void addClosed(Instant from, Instant to, Stretches result) {
        Instant cursor = from;
        while (cursor.isBefore(to)) {
            LocalDate date = date(cursor);
            Instant end = earlier(dateEndsAfter(cursor, date), to);
            result.add(cursor, end, false, openTime.nameOf(date));
            cursor = end;
        }
    }

    /** The next midnight, or a change of the clock before it: where that is put back over midnight, a date comes twice. */
    private Instant dateEndsAfter(Instant instant, LocalDate date) {
        ZonedDateTime midnight = date.plusDays(1).atStartOfDay(zone);
        Instant next = midnight.toInstant().isAfter(instant)
                ? midnight.toInstant()
                : midnight.withLaterOffsetAtOverlap().toInstant();
        ZoneOffsetTransition change = zone.getRules().nextTransition(instant);
        return change == null ? next : earlier(next, change.getInstant());
    }

    private Stream<Span> spansOf(LocalDate day) {
        return spans(day, day).stream().filter(open -> open.day().equals(day)).map(OfDay::span);
    }

    /** An open span, and the day whose hours it is. */
    private record OfDay(Span span, LocalDate day) {}

    /** Every span, whole, that lies on one of these days or over one of their midnights. */
    private List<OfDay> spans(LocalDate first, LocalDate last) {
        Spans spans = openTime.spans(first.minusDays(OpenTime.MARGIN_DAYS), last.plusDays(OpenTime.MARGIN_DAYS));
        List<OfDay> result = new ArrayList<>(spans.count());
        for (int i = 0; i < spans.count(); i++) {
            Span span = new Span(Nanos.toInstant(spans.open(i)), Nanos.toInstant(spans.close(i)));
            result.add(new OfDay(span, LocalDate.ofEpochDay(spans.day(i))));
        }
        return result;
    }

    private LocalDate date(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    /** Collects stretches, merging neighbours that are alike. */
    private static final class Stretches {

        private final List<Stretch> list = new ArrayList<>();

        void add(Instant from, Instant to, boolean open, Optional<Text> specialDay) {
            Stretch last = list.isEmpty() ? null : list.get(list.size() - 1);
            if (last != null && last.open() == open && last.specialDay().equals(specialDay)) {
                list.set(list.size() - 1, new Stretch(new Span(last.span().startInclusive(), to), open, specialDay));
            } else {
                list.add(new Stretch(new Span(from, to), open, specialDay));
            }
        }

        List<Stretch> list() {
            return List.copyOf(list);
        }
    }
}
