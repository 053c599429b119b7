package org.ticketing.testkit.laws.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ticketing.sla.Clock;
import org.ticketing.testkit.laws.book.Broken;
import org.ticketing.testkit.laws.book.Law;
import org.ticketing.vocabulary.Text;

/** Laws 12 and 17: when a clock can be breached, and when nothing can change it any more. */
public final class StateLaws {

    /** Law 12, for breaches. */
    public static final Law<ClockEngine, TicketHistory> ONLY_RUNNING_CLOCKS_BREACH = new Law<>(
            12,
            "a clock is breached by running past its due instant",
            new Text(
                    "A clock is breached exactly when it still runs after it was due, never while it stands still.",
                    "Um relógio estoura exatamente quando ainda corre depois do prazo, nunca enquanto está parado."),
            List.of("glpi#24481", "osTicket/osTicket#5160", "osTicket: at most 100 tickets a run"),
            StateLaws::breaches);

    /** Law 12, for ends. */
    public static final Law<ClockEngine, TicketHistory> AN_END_IS_AN_END = new Law<>(
            12,
            "what has ended does not change",
            new Text(
                    "A clock that has stopped or was cancelled does not change any more, and none runs on a ticket"
                            + " that is resolved or closed.",
                    "Um relógio que parou ou foi cancelado não muda mais, e nenhum corre em um chamado resolvido ou"
                            + " encerrado."),
            List.of("chatwoot/chatwoot#10178", "OCA/helpdesk#157", "zammad/zammad#4353"),
            StateLaws::ends);

    /** Law 17. */
    public static final Law<ClockEngine, TicketHistory> EDITS_DO_NOT_REWRITE = new Law<>(
            17,
            "editing a policy changes nothing that was promised",
            new Text(
                    "Editing or deleting a policy, a goal or a calendar moves no clock, and what was promised before"
                            + " stays pinned to the policy it was promised under.",
                    "Editar ou apagar uma política, uma meta ou um calendário não move nenhum relógio, e o que foi"
                            + " prometido antes continua preso à política em que foi prometido."),
            List.of("Atlassian: resolve wrong or missing SLAs", "OCA/helpdesk#157", "zammad/zammad#534"),
            StateLaws::edits);

    private StateLaws() {}

    /** The clocks after each step. */
    static List<List<Clock>> film(ClockEngine engine, TicketHistory history) {
        List<List<Clock>> film = new ArrayList<>();
        for (int count = 1; count <= history.size(); count++) {
            film.add(engine.clocks(history.first(count)));
        }
        return film;
    }

    private static Optional<Broken> breaches(ClockEngine engine, TicketHistory history) {
        List<List<Clock>> film = film(engine, history);
        for (int count = 1; count < history.size(); count++) {
            for (Clock clock : film.get(count - 1)) {
                Optional<Clock> next = Reading.find(film.get(count), clock);
                if (next.isPresent() && clock.state().isOpen()) {
                    Optional<Broken> broken = breach(clock, next.get(), history, count);
                    if (broken.isPresent()) {
                        return broken;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Broken> breach(Clock clock, Clock next, TicketHistory history, int count) {
        Reading reading = new Reading(history);
        Instant now = history.steps().get(count).at();
        Instant due = clock.due();
        boolean paused = reading.isPaused(clock, count);
        boolean overdue =
                !paused && due != null && due.isBefore(now) && clock.strength().canBeBreached();
        // A reclassification can give a clock less time than has passed; then it is breached in the same step.
        Instant nextDue = next.due();
        boolean leftOverdue = nextDue != null
                && nextDue.isBefore(now)
                && !nextDue.equals(due)
                && next.strength().canBeBreached();
        if (!clock.breached() && next.breached() && !overdue && !leftOverdue) {
            return reading.broken(
                    clock,
                    "it is breached at %s, but %s, and it was %s",
                    reading.show(now),
                    reading.show(clock),
                    paused ? "paused" : "in time");
        }
        if (overdue && !next.breached()) {
            return reading.broken(clock, "%s, but it is not breached at %s", reading.show(clock), reading.show(now));
        }
        boolean alive = next.state() == Clock.State.RUNNING && nextDue != null && nextDue.isAfter(now);
        return next.breached() && alive
                ? reading.broken(next, "it is shown as breached at %s, but %s", reading.show(now), reading.show(next))
                : Optional.empty();
    }

    private static Optional<Broken> ends(ClockEngine engine, TicketHistory history) {
        Reading reading = new Reading(history);
        List<List<Clock>> film = film(engine, history);
        for (int count = 1; count <= history.size(); count++) {
            boolean done = !history.situationAfter(count).phase().isOpen();
            List<Clock> next = count < history.size() ? film.get(count) : film.get(count - 1);
            for (Clock clock : film.get(count - 1)) {
                if (done && clock.state().isOpen()) {
                    return reading.broken(clock, "the ticket has ended, but %s", reading.show(clock));
                }
                if (!clock.state().isOpen() && !Reading.find(next, clock).equals(Optional.of(clock))) {
                    return reading.broken(clock, "%s", reading.show(clock, Reading.find(next, clock)));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Broken> edits(ClockEngine engine, TicketHistory history) {
        for (int count = 1; count < history.size(); count++) {
            if (history.steps().get(count) instanceof Step.PolicyEdited) {
                Optional<Broken> broken = edit(engine, history, count);
                if (broken.isPresent()) {
                    return broken;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Broken> edit(ClockEngine engine, TicketHistory history, int count) {
        Reading reading = new Reading(history);
        List<Clock> before = engine.clocks(history.first(count));
        List<Clock> after = engine.clocks(history.first(count + 1));
        List<Clock> end = engine.clocks(history);
        for (Clock clock : before) {
            Optional<Clock> edited = Reading.find(after, clock);
            if (!edited.equals(Optional.of(clock))) {
                return reading.broken(clock, "by the edit alone: %s", reading.show(clock, edited));
            }
            Optional<Clock> last = Reading.find(end, clock);
            boolean changed = !clock.state().isOpen() && !last.equals(Optional.of(clock));
            boolean moved = last.isEmpty() || !last.get().pin().equals(clock.pin());
            if (changed || moved) {
                return reading.broken(clock, "promised before the edit: %s", reading.show(clock, last));
            }
        }
        return after.size() > before.size()
                ? Optional.of(Broken.because("the edit alone starts %s", after.subList(before.size(), after.size())))
                : Optional.empty();
    }
}
