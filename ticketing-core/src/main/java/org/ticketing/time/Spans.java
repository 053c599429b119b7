package org.ticketing.time;

import java.util.Arrays;
import java.util.Objects;

/**
 * Open spans as pairs of nanoseconds in one array, sorted, disjoint, never empty: {@code [open, close, open, close, …]}.
 * Spans may touch: each then starts a day of its own.
 */
final class Spans {

    static final Spans NONE = new Spans(new long[0], 0);

    private long[] edges;
    private int size;

    Spans() {
        this(new long[64], 0);
    }

    private Spans(long[] edges, int size) {
        this.edges = edges;
        this.size = size;
    }

    int count() {
        return size / 2;
    }

    long open(int span) {
        return edges[2 * Objects.checkIndex(span, count())];
    }

    long close(int span) {
        return edges[2 * Objects.checkIndex(span, count()) + 1];
    }

    /** Adds a span that starts no earlier than the last one did; what the last one covers already is left out. */
    void add(long open, long close) {
        long start = size == 0 ? open : Math.max(open, edges[size - 1]);
        if (start >= close) {
            return;
        }
        if (size == edges.length) {
            edges = Arrays.copyOf(edges, size * 2);
        }
        edges[size++] = start;
        edges[size++] = close;
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
        Spans last = new Spans(Arrays.copyOfRange(edges, 2 * untouched, size), size - 2 * untouched);
        size = 2 * untouched;
        Spans all = union(last, others);
        for (int span = 0; span < all.count(); span++) {
            add(all.open(span), all.close(span));
        }
    }

    /** The spans, or the parts of them, that lie in both. */
    static Spans intersect(Spans left, Spans right) {
        Spans result = new Spans();
        for (int l = 0, r = 0; l < left.count() && r < right.count(); ) {
            result.add(Math.max(left.open(l), right.open(r)), Math.min(left.close(l), right.close(r)));
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
            result.add(from.open(next), from.close(next));
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
            result.add(from, spans.open(span));
            from = spans.close(span);
        }
        result.add(from, Long.MAX_VALUE);
        return result;
    }
}
