package org.ticketing.testkit.faults.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.sla.Clock;
import org.ticketing.sla.Goal;
import org.ticketing.sla.ServiceCalendar;
import org.ticketing.sla.ServiceLevels;
import org.ticketing.sla.Target;
import org.ticketing.sla.Warnings;
import org.ticketing.testkit.laws.history.TicketHistory;
import org.ticketing.time.BusinessCalendar;
import org.ticketing.time.Span;
import org.ticketing.vocabulary.Turn;

/** The due instant of a clock, counted again with the pauses that a fault takes for those of the ticket. */
record Recount(TicketHistory history, Clock clock) {

    private static final BusinessCalendar WALL_CLOCK = BusinessCalendar.always(ZoneOffset.UTC);

    private SupportPolicy policy() {
        return history.policies().stream()
                .filter(policy -> policy.hash().equals(clock.pin()))
                .findFirst()
                .orElseThrow();
    }

    private Goal goal() {
        return policy().serviceLevels().goal(clock.goal()).orElseThrow();
    }

    Target target() {
        return goal().promises().get(clock.promise()).target();
    }

    /** Whether there is an amount of time to count, and a due instant that a fault can move. */
    boolean isDue() {
        return clock.budget() != null && clock.due() != null && !clock.breached();
    }

    BusinessCalendar calendar() {
        return target().calendarId()
                .flatMap(policy().serviceLevels()::calendar)
                .map(ServiceCalendar::calendar)
                .orElse(WALL_CLOCK);
    }

    Instant due(List<Span> pauses) {
        Duration left = Optional.ofNullable(clock.budget()).orElseThrow();
        Instant cursor = clock.countsFrom();
        for (Span pause : pauses) {
            Duration open = calendar().between(cursor, pause.startInclusive());
            if (open.compareTo(left) >= 0) {
                break;
            }
            left = left.minus(open);
            cursor = pause.endExclusive();
        }
        return calendar().add(cursor, left);
    }

    /** The warnings that are still to come, as if this were the due instant. */
    Warnings warningsOf(Instant due) {
        return warnings(clock.warnings().ahead().stream().map(Warnings.Ahead::warning), due);
    }

    /** Every warning of the goal, come or not. */
    Warnings everyWarning(Instant due) {
        return warnings(IntStream.range(0, goal().warnings().size()).boxed(), due);
    }

    private Warnings warnings(Stream<Integer> places, Instant due) {
        ServiceLevels levels = policy().serviceLevels();
        List<Warnings.Ahead> ahead = places.map(place -> new Warnings.Ahead(
                        place, levels.warningAt(goal().warnings().get(place), target(), due, clock.start())))
                .toList();
        return new Warnings(ahead, clock.warnings().given());
    }

    Instant dueFromCreationAndHoldTime() {
        return calendar()
                .add(
                        clock.countsFrom().plus(held()),
                        Optional.ofNullable(clock.budget()).orElseThrow());
    }

    /** The times after {@code countsFrom} at which it was the turn of somebody for whom the goal waits. */
    List<Span> pauses() {
        Set<Turn> turns = EnumSet.of(Turn.NOBODY);
        turns.addAll(goal().pauseWhile());
        return spans(turns);
    }

    List<Span> spans(Set<Turn> turns) {
        List<Span> spans = new ArrayList<>();
        for (int count = 1; count < history.size(); count++) {
            Instant from = later(history.steps().get(count - 1).at(), clock.countsFrom());
            Instant to = history.steps().get(count).at();
            if (turns.contains(history.turnAfter(count)) && from.isBefore(to)) {
                spans.add(new Span(from, to));
            }
        }
        return spans;
    }

    Duration held() {
        return pauses().stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
