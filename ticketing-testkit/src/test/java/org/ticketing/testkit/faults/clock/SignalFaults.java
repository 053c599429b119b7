package org.ticketing.testkit.faults.clock;

import static org.ticketing.testkit.faults.clock.WrongClocks.RIGHT;
import static org.ticketing.testkit.faults.clock.WrongClocks.due;
import static org.ticketing.testkit.faults.clock.WrongClocks.each;
import static org.ticketing.testkit.faults.clock.WrongClocks.fault;
import static org.ticketing.testkit.faults.clock.WrongClocks.reading;
import static org.ticketing.testkit.faults.clock.WrongClocks.then;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ticketing.sla.Clock;
import org.ticketing.sla.Goal;
import org.ticketing.sla.Target;
import org.ticketing.testkit.faults.Fault;
import org.ticketing.testkit.laws.history.DueLaws;
import org.ticketing.testkit.laws.history.PauseLaws;
import org.ticketing.testkit.laws.history.SignalLaws;
import org.ticketing.testkit.laws.history.TicketHistory;
import org.ticketing.vocabulary.Signal;

/** Mistakes in what starts a clock, what stops it, and how many there are. */
public final class SignalFaults {

    private SignalFaults() {}

    /** All of them. */
    public static List<Fault<?, ?>> all() {
        return List.of(
                fault(
                        "any change of status is an answer",
                        "frappe: first response by status",
                        SignalLaws.STOPPED_BY_WHAT_THE_POLICY_NAMES,
                        reading(goal -> answeredBy(goal, EnumSet.allOf(Signal.class)))),
                fault(
                        "an internal note is an answer",
                        "",
                        SignalLaws.STOPPED_BY_WHAT_THE_POLICY_NAMES,
                        reading(goal -> answeredBy(goal, EnumSet.of(Signal.WORK_STARTED)))),
                fault(
                        "the customer answers himself",
                        "",
                        SignalLaws.STOPPED_BY_WHAT_THE_POLICY_NAMES,
                        reading(goal -> answeredBy(goal, EnumSet.of(Signal.CUSTOMER_REPLIED)))),
                fault(
                        "it runs on although the agent has answered",
                        "zammad/zammad#3140",
                        SignalLaws.STOPPED_BY_WHAT_THE_POLICY_NAMES,
                        reading(goal -> without(Signal.VENDOR_REPLIED, goal))),
                fault(
                        "a word of the customer starts nothing",
                        "zammad/zammad#1322",
                        SignalLaws.ONE_CLOCK_ONE_PROMISE,
                        reading(goal -> goal.toBuilder()
                                .start(less(Signal.CUSTOMER_REPLIED, goal.start()))
                                .build())),
                fault(
                        "a ticket has one clock only",
                        "osTicket/osTicket#419",
                        SignalLaws.ONE_CLOCK_ONE_PROMISE,
                        then((history, clocks) -> clocks.stream()
                                .filter(clock ->
                                        clock.goal().equals(clocks.get(0).goal()))
                                .toList())),
                fault(
                        "only the nearest promise is seen",
                        "zammad/zammad#3928",
                        SignalLaws.ONE_CLOCK_ONE_PROMISE,
                        history -> nearest(RIGHT.clocks(history))),
                fault(
                        "one deadline overrules another when it is nearer",
                        "zammad/zammad#5177",
                        PauseLaws.COUNTED_ONCE,
                        then(SignalFaults::allDueWithTheFirst)),
                fault(
                        "where nothing is promised, a year is",
                        "frappe/helpdesk#1598",
                        DueLaws.DUE_AS_PROMISED,
                        each(SignalFaults::aYearInsteadOfNothing)));
    }

    private static Goal answeredBy(Goal goal, Set<Signal> more) {
        Set<Signal> stop = EnumSet.copyOf(goal.stop());
        if (goal.stop().contains(Signal.VENDOR_REPLIED)) {
            stop.addAll(more);
        }
        return goal.toBuilder().stop(stop).build();
    }

    private static Goal without(Signal signal, Goal goal) {
        return goal.toBuilder().stop(less(signal, goal.stop())).build();
    }

    private static Set<Signal> less(Signal signal, Set<Signal> signals) {
        Set<Signal> less = EnumSet.copyOf(signals);
        less.remove(signal);
        return less;
    }

    private static Optional<Instant> firstDue(List<Clock> clocks) {
        return clocks.stream()
                .filter(clock -> clock.state() == Clock.State.RUNNING)
                .map(Clock::due)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    private static List<Clock> nearest(List<Clock> clocks) {
        Optional<Instant> first = firstDue(clocks);
        return clocks.stream()
                .filter(clock -> !clock.state().isOpen()
                        || first.isEmpty()
                        || first.get().equals(clock.due()))
                .toList();
    }

    private static List<Clock> allDueWithTheFirst(TicketHistory history, List<Clock> clocks) {
        Optional<Instant> first = firstDue(clocks);
        return clocks.stream()
                .map(clock -> clock.state() == Clock.State.RUNNING && clock.due() != null && first.isPresent()
                        ? due(first.get(), clock)
                        : clock)
                .toList();
    }

    private static Clock aYearInsteadOfNothing(TicketHistory history, Clock clock) {
        boolean nothing = new Recount(history, clock).target() instanceof Target.None;
        return nothing ? due(clock.countsFrom().plus(Duration.ofDays(365)), clock) : clock;
    }
}
