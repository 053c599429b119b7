package org.ticketing.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ticketing.vocabulary.Turn;

/** The time of one ticket: every cycle of every goal, and when it was not the vendor's turn. Immutable. */
public record Timekeeping(List<Clock> clocks, List<Interruption> interruptions) {

    public static final Timekeeping NONE = new Timekeeping(List.of(), List.of());

    public Timekeeping {
        clocks = List.copyOf(clocks);
        interruptions = List.copyOf(interruptions);
    }

    public List<Clock> open() {
        List<Clock> open = new ArrayList<>(clocks.size());
        for (Clock clock : clocks) {
            if (clock.state().isOpen()) {
                open.add(clock);
            }
        }
        return open;
    }

    /** The last cycle of a goal. */
    public Optional<Clock> latest(String goal) {
        Clock latest = null;
        for (Clock clock : clocks) {
            if (clock.goal().equals(goal) && (latest == null || clock.cycle() > latest.cycle())) {
                latest = clock;
            }
        }
        return Optional.ofNullable(latest);
    }

    /** When something of this ticket can be breached next. */
    public Optional<Instant> nextDue() {
        return clocks.stream()
                .filter(Clock::canStillBreach)
                .map(Clock::due)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    /** This time after a change of whose turn it is. */
    public Timekeeping turned(Turn turn, Instant at) {
        List<Interruption> next = new ArrayList<>(interruptions);
        if (!next.isEmpty()) {
            Interruption last = next.get(next.size() - 1);
            if (last.endExclusive() == null) {
                next.set(next.size() - 1, new Interruption(last.turn(), last.startInclusive(), at));
            }
        }
        if (turn != Turn.VENDOR) {
            next.add(new Interruption(turn, at, null));
        }
        return new Timekeeping(clocks, next);
    }

    /** This time after an event, which is copied, not computed. */
    public Timekeeping evolve(ClockEvent event, Instant at) {
        List<Clock> next = new ArrayList<>(clocks);
        if (event instanceof ClockEvent.GoalStarted started) {
            next.add(begun(started));
        } else {
            next.replaceAll(clock -> clock.goal().equals(event.goal()) && clock.cycle() == event.cycle()
                    ? evolve(clock, event, at)
                    : clock);
        }
        return new Timekeeping(next, interruptions);
    }

    private static Clock begun(ClockEvent.GoalStarted e) {
        return new Clock(
                e.goal(),
                e.cycle(),
                e.strength(),
                e.pin(),
                e.promise(),
                e.start(),
                e.countsFrom(),
                e.budget(),
                e.due(),
                state(e.paused()),
                false,
                null,
                null);
    }

    private static Clock evolve(Clock c, ClockEvent event, Instant at) {
        return switch (event) {
            case ClockEvent.GoalStarted e -> throw new IllegalStateException("a cycle begins once: " + e);
            case ClockEvent.GoalPaused e -> running(c, Clock.State.PAUSED, null);
            case ClockEvent.GoalResumed e -> running(c, Clock.State.RUNNING, e.due());
            case ClockEvent.GoalMoved e ->
                new Clock(
                        c.goal(),
                        c.cycle(),
                        c.strength(),
                        c.pin(),
                        e.promise(),
                        c.start(),
                        e.countsFrom(),
                        e.budget(),
                        e.due(),
                        state(e.paused()),
                        c.breached(),
                        null,
                        null);
            case ClockEvent.GoalBreached e -> ended(c, c.state(), true, null, null);
            case ClockEvent.GoalStopped e -> ended(c, Clock.State.STOPPED, c.breached(), at, e.used());
            case ClockEvent.GoalCancelled e -> ended(c, Clock.State.CANCELLED, c.breached(), at, null);
        };
    }

    private static Clock.State state(boolean paused) {
        return paused ? Clock.State.PAUSED : Clock.State.RUNNING;
    }

    private static Clock running(Clock c, Clock.State state, @Nullable Instant due) {
        return new Clock(
                c.goal(),
                c.cycle(),
                c.strength(),
                c.pin(),
                c.promise(),
                c.start(),
                c.countsFrom(),
                c.budget(),
                due,
                state,
                c.breached(),
                null,
                null);
    }

    private static Clock ended(
            Clock c, Clock.State state, boolean breached, @Nullable Instant end, java.time.@Nullable Duration used) {
        return new Clock(
                c.goal(),
                c.cycle(),
                c.strength(),
                c.pin(),
                c.promise(),
                c.start(),
                c.countsFrom(),
                c.budget(),
                c.due(),
                state,
                breached,
                end,
                used);
    }
}
