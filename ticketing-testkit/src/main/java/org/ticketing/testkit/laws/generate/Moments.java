package org.ticketing.testkit.laws.generate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.ticketing.time.Hours;
import org.ticketing.time.Window;

/** Instants near the edges of hours, and lengths of every size. */
public final class Moments {

    private Moments() {}

    /**
     * A place near an edge of hours that are not known yet, so that both are shrunk apart.
     *
     * @param date of an ordinary day
     * @param index which of several edges of that sort
     */
    record Place(Edge edge, LocalDate date, int index, Duration off) {

        Instant in(Hours hours) {
            return edgeOf(hours).plus(off);
        }

        /** The same date, but of a year in which the hours are in force: before, there is nothing to try. */
        private LocalDate dateIn(Hours hours) {
            LocalDate inForce = inForce(hours);
            return date.isBefore(inForce)
                    ? date.withYear(inForce.getYear() + 1 + Math.floorMod(date.getYear(), 4))
                    : date;
        }

        private LocalDate inForce(Hours hours) {
            return hours.weeks().isEmpty() ? date : hours.weeks().get(0).from();
        }

        private Instant edgeOf(Hours hours) {
            return switch (edge) {
                case DAY -> at(dateIn(hours).atTime(9, 0), hours);
                case MIDNIGHT -> at(dateIn(hours).atStartOfDay(), hours);
                case WINDOW -> at(window(hours), hours);
                case SPECIAL_DAY ->
                    hours.days().isEmpty()
                            ? at(dateIn(hours).atStartOfDay(), hours)
                            : at(pick(hours.days()).date().atStartOfDay(), hours);
                case NEW_HOURS -> at(recent(pick(hours.weeks()).from()).atStartOfDay(), hours);
                case CLOCK_CHANGE -> {
                    List<Instant> changes = Zones.changes(hours.zone()).stream()
                            .filter(change -> !change.isBefore(at(inForce(hours).atStartOfDay(), hours)))
                            .toList();
                    yield changes.isEmpty() ? at(dateIn(hours).atTime(2, 0), hours) : pick(changes);
                }
            };
        }

        private LocalDateTime window(Hours hours) {
            List<Window> windows = hours.weeks().stream()
                    .flatMap(week -> week.windows().values().stream())
                    .flatMap(List::stream)
                    .toList();
            Window window = windows.isEmpty() ? Window.ALL_DAY : pick(windows);
            LocalTime time = index % 2 == 0 ? window.opens() : window.closes();
            return dateIn(hours).atTime(time);
        }

        private LocalDate recent(LocalDate from) {
            return from.getYear() < 1980 ? date : from;
        }

        private <T> T pick(List<T> list) {
            return list.get(index % list.size());
        }

        private static Instant at(LocalDateTime local, Hours hours) {
            return local.atZone(hours.zone()).toInstant();
        }
    }

    private enum Edge {
        DAY,
        MIDNIGHT,
        WINDOW,
        SPECIAL_DAY,
        NEW_HOURS,
        CLOCK_CHANGE
    }

    static Arbitrary<Place> places() {
        Arbitrary<Edge> edges = Arbitraries.frequency(
                Tuple.of(2, Edge.DAY),
                Tuple.of(1, Edge.MIDNIGHT),
                Tuple.of(3, Edge.WINDOW),
                Tuple.of(2, Edge.SPECIAL_DAY),
                Tuple.of(1, Edge.NEW_HOURS),
                Tuple.of(3, Edge.CLOCK_CHANGE));
        return Combinators.combine(edges, Dates.dates(), Arbitraries.integers().between(0, 199), offsets())
                .as(Place::new);
    }

    /** How far from an edge: on it, a hair beside it, some hours, a day or two. */
    private static Arbitrary<Duration> offsets() {
        Arbitrary<Duration> hairs = Arbitraries.of(
                Duration.ZERO,
                Duration.ofNanos(-1),
                Duration.ofNanos(1),
                Duration.ofSeconds(-1),
                Duration.ofSeconds(1),
                Duration.ofMinutes(-1),
                Duration.ofMinutes(1),
                Duration.ofMinutes(-30),
                Duration.ofMinutes(30),
                Duration.ofHours(-1),
                Duration.ofHours(1));
        Arbitrary<Duration> minutes =
                Arbitraries.integers().between(-2_000, 2_000).map(Duration::ofMinutes);
        Arbitrary<Duration> nanos = Arbitraries.longs()
                .between(-100_000_000_000_000L, 100_000_000_000_000L)
                .map(Duration::ofNanos);
        return Arbitraries.frequencyOf(Tuple.of(3, hairs), Tuple.of(3, minutes), Tuple.of(1, nanos));
    }

    /** Lengths from nothing to some weeks. */
    public static Arbitrary<Duration> lengths() {
        Arbitrary<Duration> usual = Arbitraries.of(
                Duration.ZERO,
                Duration.ofHours(1),
                Duration.ofNanos(1),
                Duration.ofSeconds(1),
                Duration.ofMinutes(59),
                Duration.ofMinutes(60),
                Duration.ofHours(4),
                Duration.ofMinutes(510),
                Duration.ofHours(9),
                Duration.ofHours(10),
                Duration.ofHours(24),
                Duration.ofHours(40));
        Arbitrary<Duration> minutes = Arbitraries.longs().between(0, 10_000).map(Duration::ofMinutes);
        Arbitrary<Duration> nanos =
                Arbitraries.longs().between(0, 360_000_000_000_000L).map(Duration::ofNanos);
        return Arbitraries.frequencyOf(Tuple.of(3, usual), Tuple.of(3, minutes), Tuple.of(1, nanos));
    }

    /** Offsets from Greenwich that a zone could have. */
    static Arbitrary<ZoneOffset> shifts() {
        return Arbitraries.integers()
                .between(-12 * 4, 12 * 4)
                .map(quarters -> ZoneOffset.ofTotalSeconds(quarters * 900));
    }
}
