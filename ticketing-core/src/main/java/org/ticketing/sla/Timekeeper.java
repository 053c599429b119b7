package org.ticketing.sla;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ticketing.condition.Facts;
import org.ticketing.vocabulary.PolicyHash;
import org.ticketing.vocabulary.Signal;
import org.ticketing.vocabulary.Turn;

/**
 * Says what an event on a ticket does to its clocks. Pure: it reads no clock of its own and changes nothing.
 *
 * <p>A cycle runs to its end under the policy it was promised under, its pin; new cycles begin under the current one.
 */
public final class Timekeeper {

    private final ServiceLevels current;
    private final Function<PolicyHash, ServiceLevels> pinned;

    public Timekeeper(ServiceLevels current, Function<PolicyHash, ServiceLevels> pinned) {
        this.current = current;
        this.pinned = pinned;
    }

    /**
     * A breach, with what the vendor will do about it.
     *
     * @param ticket what is true of it at the breach
     * @param promised the levels that the cycle is pinned to
     */
    public static ClockEvent.GoalBreached breached(
            ClockEvent.GoalBreached breach, Timekeeping time, Facts ticket, ServiceLevels promised) {
        Clock clock = time.clock(breach.goal(), breach.cycle()).orElseThrow();
        return running(clock, promised).breached(breach.due(), ticket);
    }

    /** What an event does to the clocks: first to those that run, then to those that it starts. */
    public List<ClockEvent> after(Moment moment) {
        List<ClockEvent> events = new ArrayList<>(current.goals().size());
        for (Clock clock : moment.time().clocks()) {
            if (clock.state().isOpen()) {
                events.addAll(changes(clock, moment));
            }
        }
        // Whatever is still said on a ticket that is done, nothing is owed until it is reopened.
        if (moment.turn() != Turn.NOBODY) {
            Beginning beginning = new Beginning(current, moment);
            for (CompiledGoal goal : current.compiled()) {
                ClockEvent started = started(goal, moment, beginning);
                if (started != null) {
                    events.add(started);
                }
            }
        }
        return Collections.unmodifiableList(events);
    }

    private List<ClockEvent> changes(Clock clock, Moment moment) {
        Running running = running(clock);
        if (moment.isOneOf(running.goal().stop())) {
            return List.of(running.stopped(moment));
        }
        if (moment.is(Signal.RESOLVED) || moment.is(Signal.CLOSED)) {
            return List.of(running.cancelled());
        }
        if (moment.is(Signal.CLASSIFIED) || moment.is(Signal.ESCALATED)) {
            return reclassified(running, moment);
        }
        if (moment.is(Signal.DATE_PROMISED) && running.target() instanceof Target.PromisedDate) {
            return datePromised(running, moment);
        }
        return running.turned(moment).map(List::<ClockEvent>of).orElse(List.of());
    }

    Running running(Clock clock) {
        return running(clock, pinned.apply(clock.pin()));
    }

    private static Running running(Clock clock, ServiceLevels levels) {
        Goal goal = levels.goal(clock.goal())
                .orElseThrow(() -> new IllegalStateException("policy "
                        + clock.pin().brief() + " has no goal " + clock.goal() + ", but a clock is pinned to it"));
        return new Running(clock, goal, levels);
    }

    private List<ClockEvent> reclassified(Running running, Moment moment) {
        int promise = running.goal().promiseFor(moment.facts());
        if (promise == running.clock().promise()) {
            return List.of();
        }
        if (promise < 0 || moment.carry(running.goal()) == Carry.RESTART) {
            return restarted(running, moment);
        }
        ClockEvent.GoalMoved moved = running.movedTo(promise, moment);
        return running.clock().breached() ? anotherCycleIfInTime(running, moved, moment) : List.of(moved);
    }

    List<ClockEvent> restarted(Running running, Moment moment) {
        return goalInForce(running.goal().id())
                .map(goal ->
                        List.of(running.cancelled(), begin(goal, running.clock().cycle() + 1, moment)))
                .orElseGet(() -> List.of(running.cancelled()));
    }

    /** A date promised after the last one was missed is another promise, so the miss stays on record. */
    private List<ClockEvent> datePromised(Running running, Moment moment) {
        ClockEvent.GoalMoved moved = running.movedTo(running.clock().promise(), moment);
        return running.clock().breached() ? anotherCycleIfInTime(running, moved, moment) : List.of(moved);
    }

    /**
     * Puts every open cycle under the policy in force: another cycle takes its place, counting from where it did. A cycle that
     * is missed stays as it is, unless what is promised now can still be kept.
     */
    public List<ClockEvent> repromise(Moment moment) {
        List<ClockEvent> events = new ArrayList<>();
        for (Clock clock : moment.time().open()) {
            if (!clock.pin().equals(current.policy())) {
                events.addAll(repromised(running(clock), moment));
            }
        }
        return Collections.unmodifiableList(events);
    }

    private List<ClockEvent> repromised(Running running, Moment moment) {
        Optional<CompiledGoal> goal = goalInForce(running.goal().id());
        if (goal.isEmpty()) {
            return List.of(running.cancelled());
        }
        ClockEvent.GoalStarted another = goesOn(running.clock(), running.clock().cycle() + 1, goal.get(), moment);
        return running.clock().breached() && isLate(another, moment)
                ? List.of()
                : List.of(running.cancelled(), another);
    }

    /**
     * What becomes of the clocks when another ticket is merged into this one, as each goal of the policy in force says.
     *
     * @param moment of this ticket, with {@link Timekeeping#absorb the pauses} of the other before its own opening
     * @param absorbed the clocks of the other ticket, settled, as they stood before it ended
     */
    public List<ClockEvent> merge(Moment moment, Timekeeping absorbed) {
        return new Merge(this, moment, absorbed).events();
    }

    /** Nothing is owed any more on a ticket that goes on elsewhere, and nothing of it is done. */
    public static List<ClockEvent> withdrawn(Timekeeping time) {
        return time.open().stream()
                .<ClockEvent>map(clock -> new ClockEvent.GoalCancelled(clock.goal(), clock.cycle()))
                .toList();
    }

    Optional<CompiledGoal> goalInForce(String id) {
        for (CompiledGoal goal : current.compiled()) {
            if (goal.goal().id().equals(id)) {
                return Optional.of(goal);
            }
        }
        return Optional.empty();
    }

    /** A breached cycle does not come alive again: a promise that can still be kept begins a cycle of its own. */
    private List<ClockEvent> anotherCycleIfInTime(Running running, ClockEvent.GoalMoved moved, Moment moment) {
        Optional<CompiledGoal> goal = goalInForce(moved.goal());
        if (goal.isEmpty()) {
            return List.of();
        }
        Target promised = running.target(moved.promise());
        ClockEvent.GoalStarted another = new Beginning(current, moment)
                .of(
                        goal.get(),
                        moved.cycle() + 1,
                        moved.countsFrom(),
                        target -> Running.carried(promised, moved.budget(), target));
        return isLate(another, moment) ? List.of() : List.of(running.cancelled(), another);
    }

    private static boolean isLate(ClockEvent.GoalStarted cycle, Moment moment) {
        return cycle.due() != null && !cycle.due().isAfter(moment.at());
    }

    private @Nullable ClockEvent started(CompiledGoal goal, Moment moment, Beginning beginning) {
        Clock latest = moment.time().latest(goal.goal().id()).orElse(null);
        if (latest == null) {
            return goal.startsWith(moment.signal()) ? beginning.of(goal, 1) : null;
        }
        if (latest.state().isOpen()) {
            return null;
        }
        int next = latest.cycle() + 1;
        if (moment.is(Signal.REOPENED)) {
            return switch (goal.goal().carrying().onReopening()) {
                case RESTART -> beginning.of(goal, next);
                case KEEP, PRORATE -> goesOn(latest, next, goal, moment);
                case LEAVE -> null;
            };
        }
        return goal.goal().repeats() && goal.startsWith(moment.signal()) ? beginning.of(goal, next) : null;
    }

    /** Another cycle that counts from where the last one did. */
    ClockEvent.GoalStarted goesOn(Clock latest, int cycle, CompiledGoal goal, Moment moment) {
        Target promised = running(latest).target();
        return new Beginning(current, moment)
                .of(goal, cycle, latest.countsFrom(), target -> Running.carried(promised, latest.budget(), target));
    }

    ClockEvent.GoalStarted begin(CompiledGoal goal, int cycle, Moment moment) {
        return new Beginning(current, moment).of(goal, cycle);
    }
}
