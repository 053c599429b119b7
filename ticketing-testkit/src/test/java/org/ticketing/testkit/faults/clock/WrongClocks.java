package org.ticketing.testkit.faults.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.sla.Clock;
import org.ticketing.sla.Goal;
import org.ticketing.sla.ServiceLevels;
import org.ticketing.sla.Warnings;
import org.ticketing.testkit.faults.Fault;
import org.ticketing.testkit.laws.book.Law;
import org.ticketing.testkit.laws.generate.Histories;
import org.ticketing.testkit.laws.generate.Policies;
import org.ticketing.testkit.laws.history.ClockEngine;
import org.ticketing.testkit.laws.history.Step;
import org.ticketing.testkit.laws.history.TicketHistory;

/** Engines of clocks that are right, but for one mistake: in the clocks, in what they hear, or in what a goal says. */
final class WrongClocks {

    static final ClockEngine RIGHT = ClockEngine.ours();

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
        return policy.toBuilder()
                .serviceLevels(new ServiceLevels(
                        levels.policy(),
                        levels.calendars(),
                        levels.goals().stream().map(mistake).toList()))
                .build();
    }

    static Clock due(@Nullable Instant due, Clock clock) {
        Altered altered = new Altered(clock);
        altered.due = due;
        return altered.clock();
    }

    static Clock warned(Warnings warnings, Clock clock) {
        Altered altered = new Altered(clock);
        altered.warnings = warnings;
        return altered.clock();
    }

    static Clock breached(boolean breached, Clock clock) {
        Altered altered = new Altered(clock);
        altered.breached = breached;
        return altered.clock();
    }

    static Clock counting(Instant from, Clock clock) {
        Altered altered = new Altered(clock);
        altered.countsFrom = from;
        return altered.clock();
    }

    static Clock used(@Nullable Duration used, Clock clock) {
        Altered altered = new Altered(clock);
        altered.used = used;
        return altered.clock();
    }

    static Clock stillRunning(Clock clock) {
        Altered altered = new Altered(clock);
        altered.state = Clock.State.RUNNING;
        altered.end = null;
        altered.used = null;
        return altered.clock();
    }

    /** A clock on its way to being another one. */
    private static final class Altered {

        private final Clock was;
        private Instant countsFrom;
        private @Nullable Instant due;
        private Warnings warnings;
        private Clock.State state;
        private boolean breached;
        private @Nullable Instant end;
        private @Nullable Duration used;

        Altered(Clock was) {
            this.was = was;
            this.countsFrom = was.countsFrom();
            this.due = was.due();
            this.warnings = was.warnings();
            this.state = was.state();
            this.breached = was.breached();
            this.end = was.end();
            this.used = was.used();
        }

        Clock clock() {
            return new Clock(
                    was.goal(),
                    was.cycle(),
                    was.strength(),
                    was.pin(),
                    was.promise(),
                    was.start(),
                    countsFrom,
                    was.budget(),
                    due,
                    warnings,
                    was.escalations(),
                    state,
                    breached,
                    end,
                    used);
        }
    }
}
