package org.ticketing.time;

import java.time.Duration;
import java.time.Instant;
import org.ticketing.problem.NeverOpens;

/** An instant from which open time of one calendar is counted. Immutable. */
public final class Departure {

    private final BusinessCalendar calendar;
    private final Instant start;
    private final long from;
    private final SpanTable compiled;
    private final long totalBefore;

    Departure(BusinessCalendar calendar, Instant start, long from, SpanTable compiled) {
        this.calendar = calendar;
        this.start = start;
        this.from = from;
        this.compiled = compiled;
        this.totalBefore = compiled.total(from);
    }

    /**
     * As {@link BusinessCalendar#add}.
     *
     * @throws NeverOpens if there is not so much open time
     * @throws IllegalArgumentException if {@code openTime} is negative
     */
    public Instant add(Duration openTime) {
        if (openTime.isNegative()) {
            throw new IllegalArgumentException("open time is counted forward, not " + openTime);
        }
        long length = Nanos.of(openTime);
        long at = compiled.add(from, totalBefore, length);
        return Nanos.toInstant(at == SpanTable.BEYOND ? further(length) : at);
    }

    private long further(long length) {
        SpanTable reaching = compiled;
        long at;
        do {
            reaching = calendar.reachFurther(reaching, start);
            at = reaching.add(from, reaching.total(from), length);
        } while (at == SpanTable.BEYOND);
        return at;
    }
}
