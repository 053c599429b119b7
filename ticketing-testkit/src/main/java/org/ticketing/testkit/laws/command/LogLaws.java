package org.ticketing.testkit.laws.command;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ticketing.escalation.Ladder;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.sla.ClockEvent;
import org.ticketing.sla.Goal;
import org.ticketing.testkit.laws.book.Broken;
import org.ticketing.testkit.laws.book.Law;
import org.ticketing.ticket.AfterEvent;
import org.ticketing.ticket.Recorded;
import org.ticketing.ticket.TicketEvent;
import org.ticketing.ticket.Visibility;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.Signal;
import org.ticketing.vocabulary.Text;

/** What the log of a ticket tells, whatever people asked and whenever the scheduler came. */
final class LogLaws {

    static final Law<SupportPolicy, List<Recorded>> ONCE_A_CYCLE = new Law<>(
            14,
            "once a cycle",
            new Text(
                    "Each warning, breach and escalation happens at most once in a cycle, however often the scheduler"
                            + " comes.",
                    "Cada aviso, atraso e escalonamento ocorre no máximo uma vez por ciclo, por mais que o agendador"
                            + " passe."),
            List.of("escalated #5"),
            (policy, log) -> onceACycle(log));

    static final Law<SupportPolicy, List<Recorded>> ANSWERED_BY_A_MESSAGE = new Law<>(
            20,
            "answered by a message",
            new Text(
                    "What waits for an answer of the vendor is met by a public message of the vendor, and by nothing"
                            + " else.",
                    "O que espera uma resposta do fornecedor só é cumprido por uma mensagem pública do fornecedor."),
            List.of("frappe/helpdesk: by status"),
            LogLaws::answeredByAMessage);

    static final Law<SupportPolicy, List<Recorded>> LEVEL_BY_LEVEL = new Law<>(
            24,
            "level by level",
            new Text(
                    "A level of the ladder is asked only after the one before has answered insufficiently, or let its"
                            + " time pass.",
                    "Um nível só é acionado depois que o anterior não atendeu ou deixou passar o seu tempo."),
            List.of(),
            LogLaws::levelByLevel);

    static final List<Law<SupportPolicy, List<Recorded>>> ALL =
            List.of(ONCE_A_CYCLE, ANSWERED_BY_A_MESSAGE, LEVEL_BY_LEVEL);

    private LogLaws() {}

    private static Optional<Broken> onceACycle(List<Recorded> log) {
        Set<String> seen = new HashSet<>();
        for (Recorded recorded : log) {
            String once = recorded.event() instanceof TicketEvent.Clocked clocked ? once(clocked.clock()) : null;
            if (once != null && !seen.add(once)) {
                return Optional.of(Broken.because("again: %s", recorded));
            }
        }
        return Optional.empty();
    }

    private static @Nullable String once(ClockEvent event) {
        String cycle = event.goal() + " " + event.cycle();
        return switch (event) {
            case ClockEvent.GoalWarned e -> cycle + " warned " + e.warning() + " of " + e.due();
            case ClockEvent.GoalBreached e -> cycle + " breached";
            case ClockEvent.GoalEscalated e -> cycle + " escalated " + e.escalation();
            case ClockEvent.GoalStarted e -> null;
            case ClockEvent.GoalPaused e -> null;
            case ClockEvent.GoalResumed e -> null;
            case ClockEvent.GoalMoved e -> null;
            case ClockEvent.GoalStopped e -> null;
            case ClockEvent.GoalCancelled e -> null;
        };
    }

    private static Optional<Broken> answeredByAMessage(SupportPolicy policy, List<Recorded> log) {
        TicketEvent cause = log.get(0).event();
        for (Recorded recorded : log) {
            if (recorded.event() instanceof TicketEvent.Clocked(ClockEvent.GoalStopped stopped)) {
                if (!isMet(policy, stopped.goal(), cause)) {
                    return Optional.of(Broken.because("%s is met by %s", stopped.goal(), cause));
                }
            } else if (!recorded.event().isOfTime()) {
                cause = recorded.event();
            }
        }
        return Optional.empty();
    }

    /** By what the log says happened, not by what the library takes it for. */
    private static boolean isMet(SupportPolicy policy, String id, TicketEvent cause) {
        Goal goal = policy.serviceLevels().goals().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        if (!goal.stop().contains(Signal.VENDOR_REPLIED)) {
            return true;
        }
        boolean message = cause instanceof TicketEvent.EntryAdded entry
                && entry.author() == Side.VENDOR
                && entry.visibility() == Visibility.PUBLIC;
        return message
                || (!(cause instanceof TicketEvent.EntryAdded)
                        && cause.signal().filter(goal.stop()::contains).isPresent());
    }

    private static Optional<Broken> levelByLevel(SupportPolicy policy, List<Recorded> log) {
        Ladder ladder = policy.renegotiation();
        int place = 0;
        boolean answered = false;
        boolean lapsed = false;
        boolean insufficient = false;
        for (Recorded recorded : log) {
            switch (recorded.event()) {
                case TicketEvent.RenegotiationAsked e -> {
                    boolean next = place == 0 ? e.place() == 1 : insufficient && e.place() == place + 1;
                    if (!next) {
                        return Optional.of(Broken.because(
                                "level %s is asked after level %s, which did not prove insufficient",
                                e.place(), place));
                    }
                    place = e.place();
                    answered = false;
                    lapsed = false;
                    insufficient = false;
                }
                case TicketEvent.RenegotiationAnswered e -> answered = true;
                case TicketEvent.RenegotiationInsufficient e -> {
                    if (e.lapsed() ? !lapsed || answered : !answered) {
                        return Optional.of(Broken.because(
                                "level %s is said to be insufficient, answered: %s, its time over: %s",
                                place, answered, lapsed));
                    }
                    insufficient = true;
                }
                case TicketEvent.Clocked(ClockEvent.GoalBreached e) ->
                    lapsed |= ladder != null && e.goal().equals(ladder.answerGoal());
                case TicketEvent.AnswerAccepted e -> place = 0;
                case TicketEvent.Resolved e -> place = 0;
                case TicketEvent.Closed e -> place = 0;
                case TicketEvent.Beside(AfterEvent.ClosedUnanswered e) -> place = 0;
                default -> {}
            }
        }
        return Optional.empty();
    }
}
