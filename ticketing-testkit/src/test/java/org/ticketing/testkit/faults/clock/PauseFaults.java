package org.ticketing.testkit.faults.clock;

import static org.ticketing.testkit.faults.clock.WrongClocks.breached;
import static org.ticketing.testkit.faults.clock.WrongClocks.due;
import static org.ticketing.testkit.faults.clock.WrongClocks.each;
import static org.ticketing.testkit.faults.clock.WrongClocks.fault;
import static org.ticketing.testkit.faults.clock.WrongClocks.reading;
import static org.ticketing.testkit.faults.clock.WrongClocks.used;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.ticketing.sla.Clock;
import org.ticketing.testkit.faults.Fault;
import org.ticketing.testkit.laws.generate.Histories;
import org.ticketing.testkit.laws.generate.Policies;
import org.ticketing.testkit.laws.history.ClockEngine;
import org.ticketing.testkit.laws.history.DueLaws;
import org.ticketing.testkit.laws.history.PauseLaws;
import org.ticketing.testkit.laws.history.StateLaws;
import org.ticketing.testkit.laws.history.TicketHistory;
import org.ticketing.time.Span;

/** Mistakes in what a pause does to a deadline. */
public final class PauseFaults {

    private PauseFaults() {}

    /** All of them. */
    public static List<Fault<?, ?>> all() {
        return List.of(
                fault(
                        "no status pauses anything",
                        "osTicket/osTicket#3034",
                        PauseLaws.COUNTED_ONCE,
                        reading(each -> each.toBuilder().pauseWhile(Set.of()).build())),
                fault(
                        "a pause is shown, but time goes on",
                        "frappe/helpdesk#1554",
                        PauseLaws.COUNTED_ONCE,
                        recounting(recount -> recount.due(List.of()))),
                fault(
                        "hold time is added twice",
                        "",
                        PauseLaws.COUNTED_ONCE,
                        recounting(recount -> recount.due(recount.pauses()).plus(recount.held()))),
                fault(
                        "hold time is added to the creation time",
                        "frappe/helpdesk#2449",
                        PauseLaws.COUNTED_ONCE,
                        recounting(Recount::dueFromCreationAndHoldTime)),
                fault(
                        "a pause counts out of hours too",
                        "glpi#14492",
                        PauseLaws.COUNTED_ONCE,
                        recounting(recount -> recount.due(List.of()).plus(recount.held()))),
                fault(
                        "hold time is kept in whole minutes",
                        "",
                        PauseLaws.COUNTED_ONCE,
                        recounting(PauseFaults::inWholeMinutes)),
                fault(
                        "only the last pause counts",
                        "",
                        PauseLaws.COUNTED_ONCE,
                        recounting(recount -> recount.due(last(recount.pauses())))),
                new Fault<>(
                        "a pause makes it earlier",
                        "",
                        PauseLaws.NEVER_EARLIER,
                        recounting(recount -> recount.due(List.of()).minus(recount.held())),
                        WrongClocks.RIGHT,
                        Histories.paused(Histories.of(Policies.policies()))),
                fault("a pause moves days and dates too", "", DueLaws.DUE_AS_PROMISED, each(PauseFaults::moved)),
                fault(
                        "a ticket that waits is breached",
                        "glpi#24481",
                        StateLaws.ONLY_RUNNING_CLOCKS_BREACH,
                        each(PauseFaults::breachedWhileItWaits)),
                fault(
                        "the used time goes by the wall clock",
                        "frappe/helpdesk#3236",
                        PauseLaws.COUNTED_ONCE,
                        each((history, clock) -> clock.end() == null
                                ? clock
                                : used(Duration.between(clock.countsFrom(), clock.end()), clock))),
                fault(
                        "the used time is not recorded",
                        "zammad/zammad#2579",
                        PauseLaws.COUNTED_ONCE,
                        each((history, clock) -> used(null, clock))));
    }

    private static ClockEngine recounting(Function<Recount, Instant> mistake) {
        return each((history, clock) -> {
            Recount recount = new Recount(history, clock);
            return recount.isDue() ? due(mistake.apply(recount), clock) : clock;
        });
    }

    private static Instant inWholeMinutes(Recount recount) {
        Instant due = recount.due(List.of());
        long minutes = recount.pauses().stream()
                .map(pause -> recount.calendar().between(pause.startInclusive(), pause.endExclusive()))
                .reduce(Duration.ZERO, Duration::plus)
                .toMinutes();
        return recount.calendar().add(due, Duration.ofMinutes(minutes));
    }

    private static List<Span> last(List<Span> pauses) {
        return pauses.isEmpty() ? pauses : pauses.subList(pauses.size() - 1, pauses.size());
    }

    private static Clock moved(TicketHistory history, Clock clock) {
        Recount recount = new Recount(history, clock);
        boolean isDate = clock.due() != null && clock.budget() == null;
        return isDate ? due(clock.due().plus(recount.held()), clock) : clock;
    }

    private static Clock breachedWhileItWaits(TicketHistory history, Clock clock) {
        Recount recount = new Recount(history, clock);
        boolean late = clock.state() == Clock.State.PAUSED
                && clock.strength().canBeBreached()
                && recount.due(List.of()).isBefore(history.end());
        return late ? breached(true, clock) : clock;
    }
}
