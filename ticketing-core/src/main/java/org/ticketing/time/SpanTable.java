package org.ticketing.time;

/**
 * Open spans compiled for look-up, immutable. An index by day finds the span of an instant and an index by running total
 * finds the span where an amount of open time is used up, so both cost the same for an hour and for ten years.
 */
final class SpanTable {

    /** The answer when the table ends before the open time asked for is found. */
    static final long BEYOND = Long.MIN_VALUE;

    private final long start;
    private final long end;
    private final long[] opens;
    private final long[] closes;
    /** The open time of the table before each span, and in all at the last place. */
    private final long[] before;

    private final int[] byDay;
    private final int[] byTotal;
    private final long cellsPerTotal;

    /** Compiles the parts of {@code spans} that lie in {@code [start, end)}. */
    SpanTable(Spans spans, long start, long end) {
        this.start = start;
        this.end = end;
        Spans inside = Spans.intersect(spans, whole(start, end));
        int count = inside.count();
        opens = new long[count];
        closes = new long[count];
        before = new long[count + 1];
        for (int span = 0; span < count; span++) {
            opens[span] = inside.open(span);
            closes[span] = inside.close(span);
            before[span + 1] = before[span] + closes[span] - opens[span];
        }
        byDay = firstSpanEndingAfterEachDay();
        cellsPerTotal = Long.divideUnsigned(-1, before[count] / Math.max(1, count) + 2);
        byTotal = firstSpanReachingEachCell();
    }

    private static Spans whole(long start, long end) {
        Spans spans = new Spans();
        spans.add(start, end, 0);
        return spans;
    }

    private int[] firstSpanEndingAfterEachDay() {
        int[] index = new int[(int) ((end - start) / Nanos.PER_DAY) + 1];
        int span = 0;
        for (int day = 0; day < index.length; day++) {
            while (span < closes.length && closes[span] <= start + day * Nanos.PER_DAY) {
                span++;
            }
            index[day] = span;
        }
        return index;
    }

    private int[] firstSpanReachingEachCell() {
        int[] index = new int[cell(before[closes.length]) + 1];
        int span = 0;
        for (int cell = 0; cell < index.length; cell++) {
            while (span < closes.length - 1 && cell(before[span + 1]) < cell) {
                span++;
            }
            index[cell] = span;
        }
        return index;
    }

    /** Cells are about as wide as a span is long. The total is multiplied by a fraction of 64 bits: division is slow. */
    private int cell(long total) {
        return (int) Math.multiplyHigh(total, cellsPerTotal);
    }

    boolean covers(long instant) {
        return start <= instant && instant < end;
    }

    long start() {
        return start;
    }

    long end() {
        return end;
    }

    /** The first span that ends after {@code instant}; the count of spans if there is none. */
    private int spanAt(long instant) {
        int span = byDay[(int) ((instant - start) / Nanos.PER_DAY)];
        while (span < closes.length && closes[span] <= instant) {
            span++;
        }
        return span;
    }

    boolean isOpen(long instant) {
        int span = spanAt(instant);
        return span < opens.length && opens[span] <= instant;
    }

    /** Open time from the start of the table to {@code instant}. */
    long total(long instant) {
        int span = spanAt(instant);
        return span == opens.length ? before[span] : before[span] + Math.max(0, instant - opens[span]);
    }

    /** Where the span around {@code instant} or the one after it begins, or {@link #BEYOND}. */
    long openingAt(long instant) {
        int span = spanAt(instant);
        return span == opens.length ? BEYOND : Math.max(instant, opens[span]);
    }

    /** The last open instant with {@code length} of open time from it to {@code to}, or {@link #BEYOND}. */
    long before(long to, long length) {
        long total = total(to) - length;
        if (total < 0 || opens.length == 0) {
            return BEYOND;
        }
        int span = byTotal[cell(total)];
        while (before[span + 1] <= total) {
            span++;
        }
        return opens[span] + total - before[span];
    }

    /**
     * Where {@code length} of open time after {@code from} is used up, or {@link #BEYOND}.
     *
     * @param totalBefore the total at {@code from}: looked up once by whoever adds several lengths
     */
    long add(long from, long totalBefore, long length) {
        if (length > before[opens.length] - totalBefore || opens.length == 0) {
            return BEYOND;
        }
        long total = totalBefore + length;
        int span = byTotal[cell(total)];
        while (before[span + 1] < total) {
            span++;
        }
        long at = opens[span] + total - before[span];
        return at >= from ? at : nextOpening(span + 1);
    }

    /** No length is left to use up and the desk is closed: the answer is the next opening. */
    private long nextOpening(int span) {
        return span < opens.length ? opens[span] : BEYOND;
    }
}
