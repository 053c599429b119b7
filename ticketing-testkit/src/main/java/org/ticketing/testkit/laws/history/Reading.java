package org.ticketing.testkit.laws.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.sla.Clock;
import org.ticketing.sla.Goal;
import org.ticketing.sla.ServiceCalendar;
import org.ticketing.sla.Target;
import org.ticketing.testkit.laws.book.Broken;
import org.ticketing.testkit.laws.calendar.CalendarText;
import org.ticketing.testkit.laws.calendar.ObviousCalendar;
import org.ticketing.vocabulary.Turn;

/** What the laws themselves read from a history, to measure clocks by. */
record Reading(TicketHistory history) {

    Goal goal(Clock clock) {
        return policy(clock).serviceLevels().goal(clock.goal()).orElseThrow();
    }

    SupportPolicy policy(Clock clock) {
        return history.policies().stream()
                .filter(policy -> policy.hash().equals(clock.pin()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        clock.goal() + " is pinned to a policy that was never in force: " + clock.pin()));
    }

    Target target(Clock clock) {
        return goal(clock).promises().get(clock.promise()).target();
    }

    /** Whether a goal stands still after the first {@code count} steps, if it counts time down. */
    boolean standsStill(Goal goal, int count) {
        Turn turn = history.situationAfter(count).turn();
        return turn == Turn.NOBODY || goal.pauseWhile().contains(turn);
    }

    boolean isPaused(Clock clock, int count) {
        return isCounted(target(clock)) && standsStill(goal(clock), count);
    }

    static boolean isCounted(Target target) {
        return target.budget().isPresent();
    }

    /** The open time of a target between two instants, without those in which its goal stands still. */
    Duration counted(Goal goal, Target target, SupportPolicy policy, Instant from, Instant until) {
        Duration counted = Duration.ZERO;
        List<Step> steps = history.steps();
        for (int i = 0; i < steps.size(); i++) {
            Instant start = later(steps.get(i).at(), from);
            Instant end = i + 1 < steps.size() ? earlier(steps.get(i + 1).at(), until) : until;
            if (start.isBefore(end) && !standsStill(goal, i + 1)) {
                counted = counted.plus(open(target, policy, start, end));
            }
        }
        return counted;
    }

    /** The open time that a clock ran from where it counts: without pauses, if its target is an amount of time. */
    Duration ran(Clock clock, Instant until) {
        Target target = target(clock);
        return isCounted(target)
                ? counted(goal(clock), target, policy(clock), clock.countsFrom(), until)
                : open(target, policy(clock), clock.countsFrom(), until);
    }

    private static Duration open(Target target, SupportPolicy policy, Instant start, Instant end) {
        Optional<ServiceCalendar> calendar = target.calendarId().flatMap(policy.serviceLevels()::calendar);
        return calendar.isPresent()
                ? new ObviousCalendar(calendar.get().hours()).between(start, end)
                : Duration.between(start, end);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    static Optional<Clock> find(List<Clock> clocks, Clock same) {
        return clocks.stream()
                .filter(clock -> clock.goal().equals(same.goal()) && clock.cycle() == same.cycle())
                .findFirst();
    }

    static boolean hasBreach(List<Clock> clocks, String goal) {
        return clocks.stream().anyMatch(clock -> clock.goal().equals(goal) && clock.breached());
    }

    static Optional<Clock> open(List<Clock> clocks, String goal) {
        return clocks.stream()
                .filter(clock -> clock.goal().equals(goal) && clock.state().isOpen())
                .findFirst();
    }

    String show(@Nullable Instant instant) {
        return instant == null
                ? "no time"
                : CalendarText.of(instant, history.policy().zone());
    }

    /** A clock in the words of an account. */
    String show(Clock clock) {
        return "cycle %d %s%s, counts from %s and is due at %s"
                .formatted(
                        clock.cycle(),
                        state(clock),
                        clock.breached() ? " and is breached" : "",
                        show(clock.countsFrom()),
                        show(clock.due()));
    }

    private String state(Clock clock) {
        return switch (clock.state()) {
            case RUNNING -> "runs";
            case PAUSED -> "stands still";
            case STOPPED -> "stopped at " + show(clock.end());
            case CANCELLED -> "was cancelled at " + show(clock.end());
        };
    }

    /** How a clock was and what became of it, in the words of an account, or exactly where these are the same. */
    String show(Clock clock, Optional<Clock> then) {
        String now = then.map(this::show).orElse("it is gone");
        return now.equals(show(clock))
                ? "it was %s and is %s".formatted(clock, then.orElseThrow())
                : "%s, but then %s".formatted(show(clock), now);
    }

    Optional<Broken> broken(Clock clock, String finding, Object... values) {
        return Optional.of(Broken.because(finding, values).of(Rules.name(goal(clock), clock.promise())));
    }
}
