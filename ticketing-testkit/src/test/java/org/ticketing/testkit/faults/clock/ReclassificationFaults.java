package org.ticketing.testkit.faults.clock;

import static org.ticketing.testkit.faults.clock.WrongClocks.counting;
import static org.ticketing.testkit.faults.clock.WrongClocks.each;
import static org.ticketing.testkit.faults.clock.WrongClocks.fault;
import static org.ticketing.testkit.faults.clock.WrongClocks.hearing;
import static org.ticketing.testkit.faults.clock.WrongClocks.reading;
import static org.ticketing.testkit.faults.clock.WrongClocks.then;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ticketing.sla.Carry;
import org.ticketing.sla.Carrying;
import org.ticketing.sla.Clock;
import org.ticketing.sla.Goal;
import org.ticketing.testkit.faults.Fault;
import org.ticketing.testkit.laws.history.ClockEngine;
import org.ticketing.testkit.laws.history.ReclassificationLaws;
import org.ticketing.testkit.laws.history.ReopeningLaws;
import org.ticketing.testkit.laws.history.SignalLaws;
import org.ticketing.testkit.laws.history.Step;
import org.ticketing.testkit.laws.history.TicketHistory;

/** Mistakes in what becomes of time when a ticket is classified anew or reopened. */
public final class ReclassificationFaults {

    private ReclassificationFaults() {}

    /** All of them. */
    public static List<Fault<?, ?>> all() {
        return List.of(
                fault(
                        "pauses before a reclassification are lost",
                        "glpi#6902",
                        ReclassificationLaws.PAUSES_ARE_KEPT,
                        pausesLost()),
                fault(
                        "a pause under way is lost by a reclassification",
                        "glpi#15605",
                        ReclassificationLaws.THE_WAY_DOES_NOT_MATTER,
                        hearing(ReclassificationFaults::pausesEndWithReclassification)),
                fault(
                        "time always counts from the creation",
                        "glpi#1911",
                        ReclassificationLaws.CARRIED_AS_STATED,
                        reading(goal -> carrying(Carry.KEEP, goal.carrying().onReopening(), goal))),
                fault(
                        "a reclassification always starts anew",
                        "",
                        ReclassificationLaws.CARRIED_AS_STATED,
                        reading(goal -> carrying(Carry.RESTART, goal.carrying().onReopening(), goal))),
                fault(
                        "a reclassification computes nothing anew",
                        "zammad/zammad#534",
                        SignalLaws.ONE_CLOCK_ONE_PROMISE,
                        hearing(history -> history.only(step -> !(step instanceof Step.Classified)))),
                fault(
                        "after a breach no other promise can be given",
                        "osTicket/osTicket#4078",
                        ReclassificationLaws.CARRIED_AS_STATED,
                        ReclassificationFaults::stuckOnceBreached),
                fault(
                        "a breach takes the promise away",
                        "osTicket-1.7#686",
                        SignalLaws.ONE_CLOCK_ONE_PROMISE,
                        then((history, clocks) -> clocks.stream()
                                .filter(clock -> !clock.breached())
                                .toList())),
                fault(
                        "a reopened ticket always starts anew",
                        "",
                        ReopeningLaws.TAKEN_UP_AS_STATED,
                        reading(ReclassificationFaults::reopenedAnew)),
                fault(
                        "each cycle counts from the creation of the ticket",
                        "zammad/zammad#1322",
                        SignalLaws.ONE_CLOCK_ONE_PROMISE,
                        each((history, clock) -> counting(history.steps().get(0).at(), clock))));
    }

    /** Time that a ticket waited for its customer is forgotten once it is classified anew. */
    public static ClockEngine pausesLost() {
        return hearing(ReclassificationFaults::withoutPausesBeforeTheLastReclassification);
    }

    private static Goal carrying(Carry onClassification, Carry onReopening, Goal goal) {
        return carrying(
                new Carrying(
                        onClassification,
                        onClassification,
                        onReopening,
                        goal.carrying().onMerge()),
                goal);
    }

    private static Goal reopenedAnew(Goal goal) {
        Carrying said = goal.carrying();
        Carry anew = said.onReopening() == Carry.LEAVE ? Carry.LEAVE : Carry.RESTART;
        return carrying(new Carrying(said.onReclassification(), said.onPriorityChange(), anew, said.onMerge()), goal);
    }

    private static Goal carrying(Carrying carrying, Goal goal) {
        return goal.toBuilder().carrying(carrying).build();
    }

    /** What was asked before is told as a mere reply, so that nobody waits for its answer. */
    private static TicketHistory withoutPausesBeforeTheLastReclassification(TicketHistory history) {
        List<Step> steps = new ArrayList<>(history.steps());
        for (int i = lastReclassification(steps); i >= 0; i--) {
            if (steps.get(i) instanceof Step.CustomerAsked asked && isAnsweredBefore(steps, i)) {
                steps.set(i, new Step.VendorReplied(asked.at()));
            }
        }
        return history.with(steps);
    }

    private static int lastReclassification(List<Step> steps) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i) instanceof Step.Classified) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isAnsweredBefore(List<Step> steps, int place) {
        return steps.subList(place, lastReclassification(steps)).stream()
                .anyMatch(Step.CustomerReplied.class::isInstance);
    }

    /** Who was asked before a reclassification and has not answered is no longer waited for. */
    private static TicketHistory pausesEndWithReclassification(TicketHistory history) {
        List<Step> steps = new ArrayList<>(history.steps());
        for (int i = lastReclassification(steps); i >= 0; i--) {
            if (steps.get(i) instanceof Step.CustomerAsked asked && !isAnsweredBefore(steps, i)) {
                steps.set(i, new Step.VendorReplied(asked.at()));
            }
        }
        return history.with(steps);
    }

    /** The history of each ticket whose clocks are late goes on as if it were never classified again. */
    private static List<Clock> stuckOnceBreached(TicketHistory history) {
        List<Step> told = new ArrayList<>();
        for (int count = 1; count <= history.size(); count++) {
            Step step = history.steps().get(count - 1);
            Optional<Clock> late = count == 1
                    ? Optional.empty()
                    : WrongClocks.RIGHT.clocks(history.with(told).first(told.size())).stream()
                            .filter(clock -> clock.breached() && clock.state().isOpen())
                            .findFirst();
            if (!(step instanceof Step.Classified) || late.isEmpty()) {
                told.add(step);
            }
        }
        return WrongClocks.RIGHT.clocks(history.with(told));
    }
}
