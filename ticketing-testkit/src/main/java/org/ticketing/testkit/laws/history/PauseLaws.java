package org.ticketing.testkit.laws.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ticketing.sla.Clock;
import org.ticketing.sla.Goal;
import org.ticketing.sla.Target;
import org.ticketing.testkit.laws.book.Broken;
import org.ticketing.testkit.laws.book.Law;
import org.ticketing.testkit.laws.calendar.CalendarText;
import org.ticketing.vocabulary.Signal;
import org.ticketing.vocabulary.Text;

/** Law 11: what pauses do to deadlines. */
public final class PauseLaws {

    /** Law 11, for one pause more. */
    public static final Law<ClockEngine, PauseCase> NEVER_EARLIER = new Law<>(
            11,
            "a pause makes nothing earlier",
            new Text(
                    "A pause more makes no deadline earlier, and a pause of no length changes nothing.",
                    "Uma pausa a mais não adianta nenhum prazo, e uma pausa sem duração não muda nada."),
            List.of("frappe/helpdesk#2449", "frappe/helpdesk#2405", "frappe/helpdesk#2214", "osTicket/osTicket#3034"),
            PauseLaws::neverEarlier);

    /** Law 11, for all pauses. */
    public static final Law<ClockEngine, TicketHistory> COUNTED_ONCE = new Law<>(
            11,
            "pauses count once",
            new Text(
                    "From where a clock counts to where it is due lies the promised time and every pause once, also"
                            + " where pauses overlap; what it has used when it stops is the time it ran without them.",
                    "De onde um relógio conta até o prazo há o tempo prometido e cada pausa uma vez, também onde"
                            + " pausas se sobrepõem; o que usou quando para é o tempo que correu sem elas."),
            List.of(
                    "frappe/helpdesk#1554",
                    "frappe/helpdesk#1675",
                    "frappe/helpdesk#2449",
                    "frappe/helpdesk#3236",
                    "glpi#14492",
                    "glpi#10594",
                    "zammad/zammad#2579"),
            PauseLaws::countedOnce);

    /** What an inserted question and its answer say to goals, beside the pause. */
    private static final Set<Signal> OF_A_PAUSE =
            EnumSet.of(Signal.WORK_STARTED, Signal.VENDOR_REPLIED, Signal.CUSTOMER_REPLIED);

    private PauseLaws() {}

    static Optional<Broken> counted(ClockEngine engine, TicketHistory history) {
        Reading reading = new Reading(history);
        for (Clock clock : engine.clocks(history)) {
            Target target = reading.target(clock);
            Instant due = clock.due();
            if (clock.state() == Clock.State.RUNNING && due != null && Reading.isCounted(target)) {
                Duration counted =
                        reading.counted(reading.goal(clock), target, reading.policy(clock), clock.countsFrom(), due);
                Duration budget = Objects.requireNonNull(clock.budget(), "an amount of time is counted");
                if (!counted.equals(budget)) {
                    return reading.broken(
                            clock,
                            "%s; without pauses that makes %s, but %s are promised",
                            reading.show(clock),
                            CalendarText.of(counted),
                            CalendarText.of(budget));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Broken> countedOnce(ClockEngine engine, TicketHistory history) {
        return counted(engine, history).or(() -> used(engine, history));
    }

    private static Optional<Broken> used(ClockEngine engine, TicketHistory history) {
        Reading reading = new Reading(history);
        for (Clock clock : engine.clocks(history)) {
            Instant end = clock.end();
            if (clock.state() == Clock.State.STOPPED && end != null) {
                Duration ran = reading.ran(clock, end);
                Duration used = clock.used();
                if (!ran.equals(used)) {
                    return reading.broken(
                            clock,
                            "it ran for %s until it stopped, but %s are said to be used",
                            CalendarText.of(ran),
                            used == null ? "no minutes" : CalendarText.of(used));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Broken> neverEarlier(ClockEngine engine, PauseCase c) {
        if (!c.isPossible()) {
            return Optional.empty();
        }
        return zeroIsNothing(engine, c).or(() -> laterIsLater(engine, c));
    }

    private static Optional<Broken> zeroIsNothing(ClockEngine engine, PauseCase c) {
        Reading reading = new Reading(c.pausedForNoTime());
        List<Clock> paused = engine.clocks(c.pausedForNoTime());
        for (Clock clock : engine.clocks(c.onlySeenAtTheStart())) {
            Optional<Clock> then = Reading.find(paused, clock);
            if (isOnlyPaused(reading.goal(clock)) && !then.equals(Optional.of(clock))) {
                return reading.broken(clock, "without a pause of no length and with it: %s", reading.show(clock, then));
            }
        }
        return Optional.empty();
    }

    private static Optional<Broken> laterIsLater(ClockEngine engine, PauseCase c) {
        Reading reading = new Reading(c.paused());
        List<Clock> clocks = engine.clocks(c.onlySeen());
        List<Clock> paused = engine.clocks(c.paused());
        for (Clock clock : clocks) {
            boolean late = Reading.hasBreach(clocks, clock.goal()) || Reading.hasBreach(paused, clock.goal());
            Optional<Clock> then = Reading.find(paused, clock);
            boolean well = then.isPresent() && !isEarlier(then.get(), clock);
            if (!late && !well && isOnlyPaused(reading.goal(clock))) {
                return reading.broken(clock, "without the pause and with it: %s", reading.show(clock, then));
            }
        }
        return Optional.empty();
    }

    private static boolean isOnlyPaused(Goal goal) {
        return Collections.disjoint(goal.start(), OF_A_PAUSE)
                && Collections.disjoint(goal.stop(), OF_A_PAUSE)
                && Rules.dependOnClassificationOnly(goal);
    }

    private static boolean isEarlier(Clock clock, Clock before) {
        Instant due = clock.due();
        return due == null ? before.due() != null : before.due() != null && due.isBefore(before.due());
    }
}
