package org.ticketing.testkit.faults.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.sla.Clock;
import org.ticketing.sla.Goal;
import org.ticketing.sla.Promise;
import org.ticketing.sla.ServiceLevels;
import org.ticketing.sla.Warnings;
import org.ticketing.testkit.faults.Fault;
import org.ticketing.testkit.laws.book.Law;
import org.ticketing.testkit.laws.generate.Histories;
import org.ticketing.testkit.laws.generate.Policies;
import org.ticketing.testkit.laws.history.ClockEngine;
import org.ticketing.testkit.laws.history.Step;
import org.ticketing.testkit.laws.history.TicketHistory;
import org.ticketing.vocabulary.Signal;
import org.ticketing.vocabulary.Turn;

/** Engines of clocks that are right, but for one mistake: in the clocks, in what they hear, or in what a goal says. */
final class WrongClocks {

    static final ClockEngine RIGHT = ClockEngine.library();

    private WrongClocks() {}

    static Fault<ClockEngine, TicketHistory> fault(
            String name, String seenAt, Law<ClockEngine, TicketHistory> law, ClockEngine wrong) {
        return new Fault<>(name, seenAt, law, wrong, RIGHT, Histories.of(Policies.policies()));
    }

    static Fault<ClockEngine, TicketHistory> faultWhenEdited(
            String name, String seenAt, Law<ClockEngine, TicketHistory> law, ClockEngine wrong) {
        return new Fault<>(name, seenAt, law, wrong, RIGHT, Histories.edited(Histories.of(Policies.policies())));
    }

    /** All clocks are right, and then something is done to them. */
    static ClockEngine then(BiFunction<TicketHistory, List<Clock>, List<Clock>> mistake) {
        return history -> mistake.apply(history, RIGHT.clocks(history));
    }

    /** The same, to each clock by itself. */
    static ClockEngine each(BiFunction<TicketHistory, Clock, Clock> mistake) {
        return then((history, clocks) ->
                clocks.stream().map(clock -> mistake.apply(history, clock)).toList());
    }

    /** Something else is heard than what has happened. */
    static ClockEngine hearing(UnaryOperator<TicketHistory> mistake) {
        return history -> RIGHT.clocks(mistake.apply(history));
    }

    /** Each goal is read wrongly. */
    static ClockEngine reading(UnaryOperator<Goal> mistake) {
        return hearing(history -> reading(mistake, history));
    }

    private static TicketHistory reading(UnaryOperator<Goal> mistake, TicketHistory history) {
        List<Step> steps = history.steps().stream()
                .map(step -> step instanceof Step.PolicyEdited(Instant at, SupportPolicy policy, String how)
                        ? new Step.PolicyEdited(at, misread(mistake, policy), how)
                        : step)
                .toList();
        return history.with(steps).under(misread(mistake, history.policy()));
    }

    /** The policy is taken for the same one, so its hash stays. */
    static SupportPolicy misread(UnaryOperator<Goal> mistake, SupportPolicy policy) {
        ServiceLevels levels = policy.serviceLevels();
        return new SupportPolicy(
                policy.document(),
                policy.desk(),
                policy.name(),
                policy.zone(),
                policy.codePrefix(),
                policy.words(),
                policy.classification(),
                policy.areas(),
                policy.channels(),
                policy.intake(),
                policy.access(),
                new ServiceLevels(
                        levels.policy(),
                        levels.calendars(),
                        levels.goals().stream().map(mistake).toList()),
                policy.lifecycle());
    }

    static Goal goal(Goal goal, Set<Signal> start, Set<Signal> stop, Set<Turn> pauseWhile, List<Promise> promises) {
        return new Goal(
                goal.id(),
                goal.label(),
                goal.strength(),
                start,
                stop,
                pauseWhile,
                goal.repeats(),
                goal.carrying(),
                goal.warnings(),
                promises,
                goal.source());
    }

    static Clock due(@Nullable Instant due, Clock c) {
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
                c.warnings(),
                c.state(),
                c.breached(),
                c.end(),
                c.used());
    }

    static Clock warned(Warnings warnings, Clock c) {
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
                warnings,
                c.state(),
                c.breached(),
                c.end(),
                c.used());
    }

    static Clock breached(boolean breached, Clock c) {
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
                c.warnings(),
                c.state(),
                breached,
                c.end(),
                c.used());
    }

    static Clock counting(Instant from, Clock c) {
        return new Clock(
                c.goal(),
                c.cycle(),
                c.strength(),
                c.pin(),
                c.promise(),
                c.start(),
                from,
                c.budget(),
                c.due(),
                c.warnings(),
                c.state(),
                c.breached(),
                c.end(),
                c.used());
    }

    static Clock used(@Nullable Duration used, Clock c) {
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
                c.warnings(),
                c.state(),
                c.breached(),
                c.end(),
                used);
    }

    static Clock stillRunning(Clock c) {
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
                c.warnings(),
                Clock.State.RUNNING,
                c.breached(),
                null,
                null);
    }
}
