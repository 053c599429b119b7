package org.ticketing.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.ticketing.problem.NeverOpens;

/**
 * When a desk works: open time between the years 1950 and 2200, exact to the nanosecond.
 *
 * <p>Compiled once; it reaches further by itself when an instant is asked for that it has not compiled yet. Immutable as
 * far as anyone can see, and safe for any number of threads.
 *
 * <p>Every method throws {@link java.time.DateTimeException} for an instant outside these years.
 */
public final class BusinessCalendar {

    /** What most tickets need; whoever asks for more gets at least twice as much each time. */
    private static final int FIRST_REACH_DAYS = 366;

    private final OpenTime openTime;
    private volatile SpanTable table;

    private BusinessCalendar(OpenTime openTime) {
        this.openTime = openTime;
        this.table = new SpanTable(Spans.NONE, 0, 0);
    }

    public static BusinessCalendar of(Hours hours) {
        return new BusinessCalendar(new OpenTime.OfHours(hours));
    }

    /** Open day and night. */
    public static BusinessCalendar always(ZoneId zone) {
        return of(Hours.always(zone));
    }

    /** Open when both are: a vendor's hours and a customer's. Days are those of this calendar's zone. */
    public BusinessCalendar intersect(BusinessCalendar other) {
        return combine(other, Spans::intersect);
    }

    /** Open when one of the two is. */
    public BusinessCalendar union(BusinessCalendar other) {
        return combine(other, Spans::union);
    }

    /** Open when this one is and the other is not. */
    public BusinessCalendar subtract(BusinessCalendar other) {
        return combine(other, Spans::subtract);
    }

    private BusinessCalendar combine(BusinessCalendar other, BinaryOperator<Spans> how) {
        return new BusinessCalendar(new OpenTime.Combined(openTime, other.openTime, how));
    }

    public ZoneId zone() {
        return openTime.zone();
    }

    public boolean isOpen(Instant instant) {
        long at = Nanos.of(instant);
        return covering(at).isOpen(at);
    }

    /**
     * The instant at which {@code openTime} has been used up, counted from {@code start}: in open time or on its closing
     * edge. With a length of zero, {@code start} itself, or the next opening if the desk is closed then.
     *
     * @throws NeverOpens if there is not so much open time
     * @throws IllegalArgumentException if {@code openTime} is negative
     */
    public Instant add(Instant start, Duration openTime) {
        return from(start).add(openTime);
    }

    /** For whoever adds several lengths to one start: where it stands is looked up once. */
    public Departure from(Instant start) {
        long from = Nanos.of(start);
        return new Departure(this, start, from, covering(from));
    }

    /**
     * The last instant in open time from which {@code openTime} is left until {@code end}; nothing if there was not so much
     * open time before.
     *
     * @throws IllegalArgumentException if {@code openTime} is not positive
     */
    public Optional<Instant> before(Instant end, Duration openTime) {
        if (!openTime.isPositive()) {
            throw new IllegalArgumentException("some open time before " + end + ", not " + openTime);
        }
        long to = Nanos.of(end);
        long length = Nanos.of(openTime);
        SpanTable compiled = covering(to);
        long at = compiled.before(to, length);
        while (at == SpanTable.BEYOND && compiled.start() > Nanos.anyOf(Nanos.FIRST)) {
            compiled = reachBack(compiled);
            at = compiled.before(to, length);
        }
        return at == SpanTable.BEYOND ? Optional.empty() : Optional.of(Nanos.toInstant(at));
    }

    /**
     * The instant itself if the desk is open then, else its next opening.
     *
     * @throws NeverOpens if it does not open any more
     */
    public Instant openingAt(Instant instant) {
        long from = Nanos.of(instant);
        for (SpanTable compiled = covering(from); ; compiled = reachFurther(compiled, instant)) {
            long at = compiled.openingAt(from);
            if (at != SpanTable.BEYOND) {
                return Nanos.toInstant(at);
            }
        }
    }

    /**
     * The open time between two instants.
     *
     * @throws IllegalArgumentException if the second is before the first
     */
    public Duration between(Instant startInclusive, Instant endExclusive) {
        long from = Nanos.of(startInclusive);
        long to = Nanos.of(endExclusive);
        if (to < from) {
            throw new IllegalArgumentException(endExclusive + " is before " + startInclusive);
        }
        SpanTable compiled = covering(from, to);
        return Duration.ofNanos(compiled.total(to) - compiled.total(from));
    }

    /** The business day of an instant: the day whose hours are open then, also after midnight, or else the date. */
    public LocalDate dayOf(Instant instant) {
        return Days.of(openTime).dayOf(instant);
    }

    /** Where the open time of a business day ends; nothing if that day is closed. */
    public Optional<Instant> closingOf(LocalDate day) {
        return Days.of(openTime).closingOf(day);
    }

    /**
     * The first business day after {@code day} that has open time.
     *
     * @throws NeverOpens if there is none
     */
    public LocalDate openDayAfter(LocalDate day) {
        return Days.of(openTime).openDayAfter(day);
    }

    /** Where the open time of a business day begins; nothing if that day is closed. */
    public Optional<Instant> openingOf(LocalDate day) {
        return Days.of(openTime).openingOf(day);
    }

    /** What lies between two instants, without gaps: open, closed and special closed stretches, neighbours never alike. */
    public List<Stretch> stretches(Instant startInclusive, Instant endExclusive) {
        return Days.of(openTime).stretches(startInclusive, endExclusive);
    }

    private SpanTable covering(long instant) {
        SpanTable compiled = table;
        return compiled.covers(instant) ? compiled : compile(instant, instant);
    }

    private SpanTable covering(long from, long to) {
        SpanTable compiled = table;
        return compiled.covers(from) && compiled.covers(to) ? compiled : compile(from, to);
    }

    SpanTable reachFurther(SpanTable compiled, Instant start) {
        boolean nothingFollows = date(compiled.end(), -OpenTime.MARGIN_DAYS).isAfter(openTime.lastDay());
        if (compiled.end() >= Nanos.anyOf(Nanos.LAST) || nothingFollows) {
            throw new NeverOpens(start, Nanos.LAST);
        }
        return compile(compiled.start(), compiled.end());
    }

    private SpanTable reachBack(SpanTable compiled) {
        return compile(compiled.start() - 1, compiled.start());
    }

    /** Compiles what is covered already together with {@code [from, to]} and some room on both sides. */
    private synchronized SpanTable compile(long from, long to) {
        SpanTable known = table;
        if (known.covers(from) && known.covers(to)) {
            return known;
        }
        boolean fresh = known.start() == known.end();
        int room = Math.max(FIRST_REACH_DAYS, (int) ((known.end() - known.start()) / Nanos.PER_DAY));
        LocalDate first = date(fresh ? from : Math.min(from, known.start()), -room / 4);
        LocalDate last = date(fresh ? to : Math.max(to, known.end()), room);
        Spans spans = openTime.spans(first.minusDays(OpenTime.MARGIN_DAYS), last.plusDays(OpenTime.MARGIN_DAYS));
        table = new SpanTable(spans, startOf(first), startOf(last));
        return table;
    }

    private static LocalDate date(long nanos, int plusDays) {
        long day = Math.floorDiv(nanos, Nanos.PER_DAY) + plusDays;
        return LocalDate.ofEpochDay(Math.max(epochDay(Nanos.FIRST), Math.min(epochDay(Nanos.LAST), day)));
    }

    private static long startOf(LocalDate day) {
        return day.toEpochDay() * Nanos.PER_DAY;
    }

    private static long epochDay(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay();
    }
}
