package org.ticketing.testkit.faults.clock;

import static org.ticketing.testkit.faults.clock.WrongClocks.RIGHT;
import static org.ticketing.testkit.faults.clock.WrongClocks.breached;
import static org.ticketing.testkit.faults.clock.WrongClocks.due;
import static org.ticketing.testkit.faults.clock.WrongClocks.each;
import static org.ticketing.testkit.faults.clock.WrongClocks.fault;
import static org.ticketing.testkit.faults.clock.WrongClocks.faultWhenEdited;
import static org.ticketing.testkit.faults.clock.WrongClocks.stillRunning;
import static org.ticketing.testkit.faults.clock.WrongClocks.then;
import static org.ticketing.testkit.faults.clock.WrongClocks.warned;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.sla.Clock;
import org.ticketing.testkit.faults.Fault;
import org.ticketing.testkit.laws.history.ReminderLaws;
import org.ticketing.testkit.laws.history.StateLaws;
import org.ticketing.testkit.laws.history.Step;
import org.ticketing.testkit.laws.history.TicketHistory;

/** Mistakes in when a clock is breached, and in what can still happen to it. */
public final class StateFaults {

    private StateFaults() {}

    /** All of them. */
    public static List<Fault<?, ?>> all() {
        return List.of(
                fault(
                        "the clock runs on after the ticket is resolved",
                        "chatwoot/chatwoot#10178",
                        StateLaws.AN_END_IS_AN_END,
                        each((history, clock) -> clock.state() == Clock.State.CANCELLED ? stillRunning(clock) : clock)),
                fault(
                        "what was done in time is breached when its time is over",
                        "zammad/zammad#3140",
                        StateLaws.AN_END_IS_AN_END,
                        each(StateFaults::breachedAfterItStopped)),
                fault(
                        "an overdue flag stays on what is promised next",
                        "osTicket/osTicket#5160",
                        StateLaws.ONLY_RUNNING_CLOCKS_BREACH,
                        then(StateFaults::overdueForEver)),
                fault(
                        "what is late, but done before the next run of the scheduler, counts as met",
                        "osTicket: at most 100 tickets a run",
                        StateLaws.ONLY_RUNNING_CLOCKS_BREACH,
                        each((history, clock) ->
                                clock.state() == Clock.State.STOPPED ? breached(false, clock) : clock)),
                fault(
                        "at its due instant a clock is breached",
                        "",
                        StateLaws.ONLY_RUNNING_CLOCKS_BREACH,
                        each((history, clock) -> history.end().equals(clock.due())
                                        && clock.strength().canBeBreached()
                                ? breached(true, clock)
                                : clock)),
                fault(
                        "an average is breached by one ticket",
                        "",
                        StateLaws.ONLY_RUNNING_CLOCKS_BREACH,
                        each((history, clock) -> clock.state() == Clock.State.RUNNING
                                        && clock.due() != null
                                        && clock.due().isBefore(history.end())
                                ? breached(true, clock)
                                : clock)),
                fault(
                        "a warning stays where it was when the due instant moves",
                        "",
                        ReminderLaws.AHEAD_OF_WHAT_IS_DUE,
                        each(StateFaults::warnedAsIfNeverPaused)),
                fault(
                        "warnings keep coming after the end",
                        "zammad/zammad#4353",
                        ReminderLaws.AHEAD_OF_WHAT_IS_DUE,
                        each(StateFaults::warnedAfterTheEnd)),
                faultWhenEdited(
                        "closed tickets are judged by today's policy",
                        "OCA/helpdesk#157, Atlassian: resolve wrong or missing SLAs",
                        StateLaws.EDITS_DO_NOT_REWRITE,
                        history -> underTodaysPolicy(
                                history, clock -> !clock.state().isOpen())),
                faultWhenEdited(
                        "open tickets are judged by today's policy",
                        "freeitsm: today's calendar rewrites the past",
                        StateLaws.EDITS_DO_NOT_REWRITE,
                        history -> underTodaysPolicy(
                                history, clock -> clock.state().isOpen())),
                faultWhenEdited(
                        "a deleted goal takes its clocks along",
                        "",
                        StateLaws.EDITS_DO_NOT_REWRITE,
                        then(StateFaults::onlyGoalsOfToday)));
    }

    private static Clock warnedAsIfNeverPaused(TicketHistory history, Clock clock) {
        Recount recount = new Recount(history, clock);
        return recount.isDue() ? warned(recount.warningsOf(recount.due(List.of())), clock) : clock;
    }

    private static Clock warnedAfterTheEnd(TicketHistory history, Clock clock) {
        return clock.state().isOpen() || clock.due() == null
                ? clock
                : warned(new Recount(history, clock).everyWarning(clock.due()), clock);
    }

    private static Clock breachedAfterItStopped(TicketHistory history, Clock clock) {
        boolean over = clock.state() == Clock.State.STOPPED
                && clock.due() != null
                && clock.due().isBefore(history.end())
                && clock.strength().canBeBreached();
        return over ? breached(true, clock) : clock;
    }

    private static List<Clock> overdueForEver(TicketHistory history, List<Clock> clocks) {
        return clocks.stream()
                .map(clock -> clocks.stream()
                                .anyMatch(earlier -> earlier.goal().equals(clock.goal())
                                        && earlier.cycle() < clock.cycle()
                                        && earlier.breached())
                        ? breached(true, clock)
                        : clock)
                .toList();
    }

    private static List<Clock> underTodaysPolicy(TicketHistory history, Predicate<Clock> judged) {
        SupportPolicy today = history.policies().get(history.policies().size() - 1);
        List<Step> steps = new ArrayList<>(history.steps());
        steps.removeIf(Step.PolicyEdited.class::isInstance);
        List<Clock> anew = RIGHT.clocks(history.with(steps).under(today));
        return RIGHT.clocks(history).stream()
                .map(clock -> judged.test(clock) ? judged(clock, anew) : clock)
                .toList();
    }

    private static Clock judged(Clock clock, List<Clock> anew) {
        Optional<Clock> same = anew.stream()
                .filter(other -> other.goal().equals(clock.goal()) && other.cycle() == clock.cycle())
                .findFirst();
        return same.map(other -> due(other.due(), breached(other.breached(), clock)))
                .orElse(clock);
    }

    private static List<Clock> onlyGoalsOfToday(TicketHistory history, List<Clock> clocks) {
        SupportPolicy today = history.policies().get(history.policies().size() - 1);
        return clocks.stream()
                .filter(clock -> today.serviceLevels().goal(clock.goal()).isPresent())
                .toList();
    }
}
