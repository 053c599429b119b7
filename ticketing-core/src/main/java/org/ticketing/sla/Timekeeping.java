package org.ticketing.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ticketing.vocabulary.PolicyHash;
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

    /** Of what is still owed, when the first is due: it may be late already. */
    public Optional<Instant> nextDue() {
        return open().stream().map(Clock::due).filter(Objects::nonNull).min(Comparator.naturalOrder());
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

    /** Whether something is still owed under another policy than this one. */
    public boolean isPinnedBeside(PolicyHash policy) {
        return clocks.stream()
                .anyMatch(clock -> clock.state().isOpen() && !clock.pin().equals(policy));
    }

    /** One cycle of a goal. */
    public Optional<Clock> clock(String goal, int cycle) {
        return clocks.stream()
                .filter(clock -> clock.goal().equals(goal) && clock.cycle() == cycle)
                .findFirst();
    }

    /**
     * What a clock does first by itself before an instant, if nothing else happens: a warning, a breach, an escalation. At one
     * instant, in order of goals.
     */
    public Optional<DueEvent> firstDue(Instant before) {
        return clocks.stream()
                .flatMap(Clock::dueEvents)
                .filter(due -> due.at().isBefore(before))
                .min(Comparator.comparing(DueEvent::at)
                        .thenComparing(due -> due.event().goal()));
    }

    /** When a clock will do something by itself: a warning, a breach or an escalation. */
    public Optional<Instant> wakeUp() {
        return clocks.stream().flatMap(Clock::dueEvents).map(DueEvent::at).min(Comparator.naturalOrder());
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

    /**
     * This time with the pauses of another ticket before this one was opened: it was waited for on the other. What is known of
     * that time already, from yet another ticket, stays: each instant is told by one of them.
     */
    public Timekeeping absorb(Timekeeping other, Instant opened) {
        List<Interruption> all = new ArrayList<>(interruptions);
        for (Interruption earlier : other.interruptions()) {
            Instant end = earlier.endExclusive();
            boolean lasts = end == null || end.isAfter(opened);
            addUnknown(new Interruption(earlier.turn(), earlier.startInclusive(), lasts ? opened : end), all);
        }
        all.sort(Comparator.comparing(Interruption::startInclusive));
        return new Timekeeping(clocks, all);
    }

    private void addUnknown(Interruption earlier, List<Interruption> all) {
        Instant from = earlier.startInclusive();
        Instant until = Objects.requireNonNull(earlier.endExclusive(), "it was cut off");
        for (Interruption known : interruptions) {
            Instant over = known.endExclusive();
            if (known.startInclusive().isBefore(until) && (over == null || over.isAfter(from))) {
                if (from.isBefore(known.startInclusive())) {
                    all.add(new Interruption(earlier.turn(), from, known.startInclusive()));
                }
                from = over == null ? until : over;
            }
        }
        if (from.isBefore(until)) {
            all.add(new Interruption(earlier.turn(), from, until));
        }
    }

    /** This time after an event, which is copied, not computed. */
    public Timekeeping evolve(ClockEvent event, Instant at) {
        List<Clock> next = new ArrayList<>(clocks);
        if (event instanceof ClockEvent.GoalStarted started) {
            next.add(Clock.begun(started));
        } else {
            next.replaceAll(clock -> clock.goal().equals(event.goal()) && clock.cycle() == event.cycle()
                    ? clock.evolve(event, at)
                    : clock);
        }
        return new Timekeeping(next, interruptions);
    }
}
