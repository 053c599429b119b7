package org.ticketing.time;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Objects;

/**
 * Open spans in one array, sorted, disjoint, never empty: {@code [open, close, day, open, close, day, …]}, edges in nanoseconds,
 * the day whose hours they are as its number. Spans may touch, where those of one day end when those of another begin.
 */
final class Spans {

    static final Spans NONE = new Spans(new long[0], 0);

    private static final int STRIDE = 3;

    private long[] edges;
    private int size;

    Spans() {
        this(new long[STRIDE * 32], 0);
    }

    private Spans(long[] edges, int size) {
        this.edges = edges;
        this.size = size;
    }

    int count() {
        return size / STRIDE;
    }

    long open(int span) {
        return edges[STRIDE * Objects.checkIndex(span, count())];
    }

    long close(int span) {
        return edges[STRIDE * Objects.checkIndex(span, count()) + 1];
    }

    /** The day whose hours these are, as {@link java.time.LocalDate#toEpochDay()} counts. */
    long day(int span) {
        return edges[STRIDE * Objects.checkIndex(span, count()) + 2];
    }

    /** Adds a span that starts no earlier than the last one did; what the last one covers already is left out. */
    void add(long open, long close, long day) {
        long start = size == 0 ? open : Math.max(open, close(count() - 1));
        if (start >= close) {
            return;
        }
        if (size == edges.length) {
            edges = Arrays.copyOf(edges, size * 2);
        }
        edges[size++] = start;
        edges[size++] = close;
        edges[size++] = day;
    }

    /** Adds spans that may start before the last one here ends: the few that they reach back to are gone through again. */
    void addAll(Spans others) {
        if (others.count() == 0) {
            return;
        }
        int untouched = count();
        while (untouched > 0 && close(untouched - 1) > others.open(0)) {
            untouched--;
        }
        Spans last = new Spans(Arrays.copyOfRange(edges, STRIDE * untouched, size), size - STRIDE * untouched);
        size = STRIDE * untouched;
        Spans all = union(last, others);
        for (int span = 0; span < all.count(); span++) {
            add(all.open(span), all.close(span), all.day(span));
        }
    }

    /** The spans, or the parts of them, that lie in both; of the days of the left ones. */
    static Spans intersect(Spans left, Spans right) {
        Spans result = new Spans();
        for (int l = 0, r = 0; l < left.count() && r < right.count(); ) {
            result.add(Math.max(left.open(l), right.open(r)), Math.min(left.close(l), right.close(r)), left.day(l));
            if (left.close(l) < right.close(r)) {
                l++;
            } else {
                r++;
            }
        }
        return result;
    }

    static Spans union(Spans left, Spans right) {
        Spans result = new Spans();
        for (int l = 0, r = 0; l < left.count() || r < right.count(); ) {
            boolean takeLeft = r == right.count() || (l < left.count() && left.open(l) <= right.open(r));
            Spans from = takeLeft ? left : right;
            int next = takeLeft ? l++ : r++;
            result.add(from.open(next), from.close(next), from.day(next));
        }
        return result;
    }

    /** What is left of {@code left} where {@code right} is cut out. */
    static Spans subtract(Spans left, Spans right) {
        return intersect(left, gaps(right));
    }

    private static Spans gaps(Spans spans) {
        Spans result = new Spans();
        long from = Long.MIN_VALUE;
        for (int span = 0; span < spans.count(); span++) {
            result.add(from, spans.open(span), 0);
            from = spans.close(span);
        }
        result.add(from, Long.MAX_VALUE, 0);
        return result;
    }

    /** The same spans, each of the day on which it begins by another clock on the wall. */
    Spans dated(ZoneId zone) {
        Spans result = new Spans();
        for (int span = 0; span < count(); span++) {
            long day = Nanos.toInstant(open(span)).atZone(zone).toLocalDate().toEpochDay();
            result.add(open(span), close(span), day);
        }
        return result;
    }
}
