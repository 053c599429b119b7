package org.ticketing.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the clocks of a ticket when another one is merged into it: whoever asked twice is not made to wait longer
 * than for the first time. What is owed on the other ticket counts here if the same goal is open here, or has never begun; if
 * it has ended here, what was done serves both.
 *
 * @param moment of the ticket that stays, its pauses before its opening taken from the other one
 * @param absorbed the clocks of the other ticket
 */
record Merge(Timekeeper timekeeper, Moment moment, Timekeeping absorbed) {

    List<ClockEvent> events() {
        List<ClockEvent> events = new ArrayList<>();
        for (Clock other : absorbed.open()) {
            timekeeper
                    .goalInForce(other.goal())
                    .filter(goal -> isKnown(timekeeper.running(other)))
                    .ifPresent(goal -> events.addAll(join(goal, timekeeper.running(other))));
        }
        return events;
    }

    /** Another policy than the one it was promised under, which is only supposed, may know no such promise. */
    private static boolean isKnown(Running other) {
        return other.clock().promise() < other.goal().promises().size();
    }

    private List<ClockEvent> join(CompiledGoal goal, Running other) {
        Carry carry = goal.goal().carrying().onMerge();
        Optional<Clock> here = moment.time().latest(goal.goal().id());
        boolean ended = here.isPresent() && !here.get().state().isOpen();
        if (carry == Carry.LEAVE || ended) {
            return List.of();
        }
        if (here.isEmpty()) {
            return List.of(
                    carry == Carry.RESTART
                            ? timekeeper.begin(goal, 1, moment)
                            : timekeeper.goesOn(other.clock(), 1, goal, moment));
        }
        Running running = timekeeper.running(here.get());
        if (carry == Carry.RESTART) {
            // What begins at this very moment counts from now as it is.
            boolean begins = running.clock().start().equals(moment.at());
            return begins ? List.of() : timekeeper.restarted(running, moment);
        }
        return here.get().breached()
                ? List.of()
                : joined(running, other, carry).map(List::<ClockEvent>of).orElse(List.of());
    }

    private Optional<ClockEvent.GoalMoved> joined(Running here, Running other, Carry carry) {
        Duration share = carry == Carry.PRORATE ? remainingShare(here, other) : null;
        if (share != null) {
            return share.compareTo(remaining(here, moment)) < 0
                    ? Optional.of(here.moved(here.clock().promise(), moment.at(), share, moment))
                    : Optional.empty();
        }
        Instant countsFrom = other.clock().countsFrom();
        return countsFrom.isBefore(here.clock().countsFrom())
                ? Optional.of(here.moved(
                        here.clock().promise(), countsFrom, here.clock().budget(), moment))
                : Optional.empty();
    }

    /** The unused share of the time on the other ticket, of what is promised here; nothing if they can't be compared. */
    private @Nullable Duration remainingShare(Running here, Running other) {
        return here.target() instanceof Target.WorkingTime young && other.target() instanceof Target.WorkingTime old
                ? Running.prorated(young.length(), remaining(other, moment.of(absorbed)), old.length())
                : null;
    }

    private static Duration remaining(Running running, Moment moment) {
        Duration budget = running.clock().budget();
        if (budget == null) {
            throw new IllegalStateException("an amount of time is promised, so it is counted: " + running.clock());
        }
        return budget.minus(running.used(moment));
    }
}
