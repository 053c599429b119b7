package org.ticketing.testkit.laws.history;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.sla.Carry;
import org.ticketing.sla.Clock;
import org.ticketing.sla.Goal;
import org.ticketing.testkit.laws.book.Broken;
import org.ticketing.testkit.laws.book.Law;
import org.ticketing.vocabulary.Signal;
import org.ticketing.vocabulary.Text;

/** Laws 19 and 20 over the life of a ticket: what starts a clock, which promise it gets, and what stops it. */
public final class SignalLaws {

    /** Law 19, for the clocks of a ticket. */
    public static final Law<ClockEngine, TicketHistory> ONE_CLOCK_ONE_PROMISE = new Law<>(
            19,
            "one clock for each goal that has started",
            new Text(
                    "Each goal that has started and not ended has exactly one running or paused clock, with the first"
                            + " promise that fits the ticket; it counts from what started it.",
                    "Cada meta que começou e não terminou tem exatamente um relógio correndo ou parado, com a primeira"
                            + " promessa que serve ao chamado; conta a partir do que a começou."),
            List.of(
                    "frappe/helpdesk#1598",
                    "zammad/zammad#1322",
                    "zammad/zammad#2579",
                    "zammad/zammad#3928",
                    "zammad/zammad#4777",
                    "zammad/zammad#5177",
                    "osTicket/osTicket#419"),
            SignalLaws::oneClock);

    /** Law 20. */
    public static final Law<ClockEngine, TicketHistory> STOPPED_BY_WHAT_THE_POLICY_NAMES = new Law<>(
            20,
            "only what the policy names stops a clock",
            new Text(
                    "A clock stops when, and only when, something happens that its goal names; an answer is a public"
                            + " message of the vendor, no status, no note and no word of the customer.",
                    "Um relógio para quando, e só quando, acontece algo que a sua meta nomeia; resposta é mensagem"
                            + " pública do fornecedor, não estado, nota ou palavra do cliente."),
            List.of("frappe: first response by status", "zammad/zammad#3140", "zammad/zammad#4777"),
            SignalLaws::stopped);

    private SignalLaws() {}

    private static Optional<Broken> oneClock(ClockEngine engine, TicketHistory history) {
        SupportPolicy policy = history.policy();
        Map<String, Cycles> expected = new HashMap<>();
        for (int count = 1; count <= history.size() && history.policies().size() == 1; count++) {
            List<Clock> clocks = engine.clocks(history.first(count));
            for (Goal goal : policy.serviceLevels().goals()) {
                Cycles cycles = expected.computeIfAbsent(goal.id(), id -> new Cycles(goal));
                cycles.hasJustBegun = false;
                for (Signal signal : signals(history, count)) {
                    cycles.hear(signal, hasEnded(history, count));
                }
                TicketHistory told = history.first(count);
                Optional<Broken> broken =
                        oneClock(goal, cycles.running, clocks, told).or(() -> begun(cycles, clocks, told));
                if (broken.isPresent()) {
                    return broken;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean hasEnded(TicketHistory history, int count) {
        return !history.situationAfter(count).phase().isOpen();
    }

    private static List<Signal> signals(TicketHistory history, int count) {
        return count == 1
                ? List.of(Signal.OPENED)
                : history.situationAfter(count - 1).signals(history.steps().get(count - 1));
    }

    private static Optional<Broken> oneClock(Goal goal, boolean running, List<Clock> clocks, TicketHistory told) {
        List<Clock> open = clocks.stream()
                .filter(clock -> clock.goal().equals(goal.id()))
                .filter(clock -> clock.state().isOpen())
                .toList();
        if (open.size() != (running ? 1 : 0)) {
            return Optional.of(Broken.because(
                            "after '%s' there should be %s clock of it, but there is %s",
                            told.last().told(), running ? "one" : "no", open)
                    .of(Rules.name(goal, -1)));
        }
        if (!running || open.get(0).breached() || !Rules.dependOnClassificationOnly(goal)) {
            return Optional.empty();
        }
        int promise = Rules.promise(goal, told.situation().key(), told.policy()).orElse(-1);
        return open.get(0).promise() == promise
                ? Optional.empty()
                : Optional.of(Broken.because(
                                "the ticket is %s, so this promise fits first, but the clock has that of place %d",
                                told.situation().key(), open.get(0).promise() + 1)
                        .of(Rules.name(goal, promise)));
    }

    /** A cycle that has just been started by a signal of its goal. */
    private static Optional<Broken> begun(Cycles cycles, List<Clock> clocks, TicketHistory told) {
        Optional<Clock> clock = Reading.open(clocks, cycles.goal.id());
        Instant now = told.end();
        boolean well = !cycles.hasJustBegun
                || clock.isEmpty()
                || (clock.get().start().equals(now) && clock.get().countsFrom().equals(now));
        return well
                ? Optional.empty()
                : new Reading(told)
                        .broken(
                                clock.get(),
                                "'%s' starts it, but %s",
                                told.last().told(),
                                new Reading(told).show(clock.get()));
    }

    private static Optional<Broken> stopped(ClockEngine engine, TicketHistory history) {
        List<List<Clock>> film = StateLaws.film(engine, history);
        for (int count = 2; count <= history.size(); count++) {
            for (Clock clock : film.get(count - 2)) {
                Optional<Clock> next = Reading.find(film.get(count - 1), clock);
                if (clock.state().isOpen() && next.isPresent()) {
                    Optional<Broken> broken = stopped(clock, next.get(), history, count);
                    if (broken.isPresent()) {
                        return broken;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Broken> stopped(Clock clock, Clock next, TicketHistory history, int count) {
        Reading reading = new Reading(history);
        Step step = history.steps().get(count - 1);
        boolean named =
                signals(history, count).stream().anyMatch(reading.goal(clock).stop()::contains);
        boolean isStopped = next.state() == Clock.State.STOPPED;
        if (named == isStopped && (!named || step.at().equals(next.end()))) {
            return Optional.empty();
        }
        return reading.broken(
                clock,
                "it stops at %s, but after '%s' %s",
                reading.goal(clock).stop(),
                step.told(),
                reading.show(next));
    }

    /** Whether a cycle of a goal should run, by the signals that it hears. */
    private static final class Cycles {

        private final Goal goal;
        private boolean begun;
        private boolean running;
        private boolean hasJustBegun;

        Cycles(Goal goal) {
            this.goal = goal;
        }

        /** On a ticket that has ended nothing starts. */
        void hear(Signal signal, boolean ended) {
            if (running) {
                running = !goal.stop().contains(signal) && signal != Signal.RESOLVED && signal != Signal.CLOSED;
            } else if (ended) {
                running = false;
            } else if (begun && signal == Signal.REOPENED) {
                running = goal.carrying().onReopening() != Carry.LEAVE;
            } else if (goal.start().contains(signal)) {
                running = goal.repeats() || !begun;
                hasJustBegun = running;
            }
            begun |= running;
        }
    }
}
