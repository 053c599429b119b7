package org.ticketing.ticket;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ticketing.intake.Intake;
import org.ticketing.problem.Refusal;
import org.ticketing.problem.Violation;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.TextRef;
import org.ticketing.vocabulary.Turn;

/** How a ticket comes by what it was opened without: asked for at its opening, given later, dropped when its kind asks for none. */
final class EvidenceDesk {

    private static final Source ASKED_ONCE =
            Source.assumed("what a form asks for is asked for at the opening, and given once");

    private EvidenceDesk() {}

    static List<Violation> violations(GiveEvidence command, Ticket ticket, Context context) {
        return isAwaited(ticket)
                ? context.policy()
                        .intake()
                        .checkLater(
                                ticket.triage().kind(),
                                ticket.fields().keySet(),
                                command.fields(),
                                !command.waiveRest())
                : List.of();
    }

    /** Why nothing can be given; of a ticket that is open. */
    static Optional<Refusal> refusal(Ticket ticket) {
        return isAwaited(ticket)
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "nothing-missing",
                        ASKED_ONCE,
                        new Text(
                                "The ticket lacks nothing that its form asks for: write a reply to say more",
                                "Não falta no chamado nada do que o formulário pede: escreva uma resposta para"
                                        + " dizer mais")));
    }

    /** Why it can't be done as it is said. */
    static Optional<Refusal> refusal(Command command, Context context) {
        return command instanceof GiveEvidence given
                        && given.waiveRest()
                        && context.actor().side() == Side.CUSTOMER
                ? Optional.of(new Refusal(
                        "not-to-waive",
                        ASKED_ONCE,
                        new Text(
                                "Only the vendor's staff can do without what is missing: give it, or reply why"
                                        + " you can't",
                                "Só a equipe do fornecedor pode dispensar o que falta: informe, ou responda"
                                        + " por que não é possível")))
                : Optional.empty();
    }

    private static boolean isAwaited(Ticket ticket) {
        Evidence evidence = ticket.progress().evidence();
        return evidence != null && !evidence.missing().isEmpty();
    }

    /** What a ticket that has just been opened lacks. */
    static void ask(String kind, Set<String> given, Context context, Log log) {
        Intake intake = context.policy().intake();
        List<String> lacking = intake.lacking(kind, given);
        if (!lacking.isEmpty()) {
            log.add(new EvidenceEvent.EvidenceAwaited(lacking, intake.isWaitedFor(kind, lacking)));
        }
    }

    /**
     * What the form of another kind does not ask for is not missing any more; what it asks for, and the form before did not, is
     * missing now. What was asked for before and is not missing was given, or staff did without it: that is not asked for again.
     */
    static void reclassified(String kind, Ticket ticket, Context context, Log log) {
        String before = ticket.triage().kind();
        if (kind.equals(before)) {
            return;
        }
        Evidence evidence = ticket.progress().evidence();
        List<String> missing = evidence == null ? List.of() : evidence.missing();
        Set<String> given = ticket.fields().keySet();
        Intake intake = context.policy().intake();
        List<String> anew = intake.lackingAnew(kind, before, given);
        List<String> lacking = intake.lacking(kind, given).stream()
                .filter(field -> missing.contains(field) || anew.contains(field))
                .toList();
        boolean waited = intake.isWaitedFor(kind, lacking);
        if (!lacking.equals(missing) || (evidence != null && waited != evidence.waited())) {
            log.add(new EvidenceEvent.EvidenceAwaited(lacking, waited));
        }
    }

    /** What a part that was split off lacks, if it is of another kind than the ticket: that one was asked for the rest. */
    static void splitOff(String kind, Ticket from, Context context, Log log) {
        Intake intake = context.policy().intake();
        List<String> lacking = intake.lackingAnew(kind, from.triage().kind(), Set.of());
        if (!lacking.isEmpty()) {
            log.add(new EvidenceEvent.EvidenceAwaited(lacking, intake.isWaitedFor(kind, lacking)));
        }
    }

    static void give(GiveEvidence command, Ticket ticket, Context context, Log log) {
        Map<String, TextRef> fields = new LinkedHashMap<>();
        command.fields().forEach((field, value) -> {
            if (!value.isBlank()) {
                fields.put(field, log.keep(value));
            }
        });
        List<String> missing = command.waiveRest() ? List.of() : stillMissing(ticket, fields.keySet());
        Intake intake = context.policy().intake();
        log.add(new EvidenceEvent.EvidenceGiven(
                fields, missing, intake.isWaitedFor(ticket.triage().kind(), missing)));
        // As a reply does: whoever was asked has answered. A quote that is open still waits.
        if (context.actor().side() == Side.CUSTOMER
                && ticket.progress().waitingFor() == Turn.CUSTOMER
                && ticket.progress().openQuote().isEmpty()) {
            log.add(new TicketEvent.TurnPassed(Turn.VENDOR));
        }
    }

    private static List<String> stillMissing(Ticket ticket, Set<String> given) {
        Evidence evidence = ticket.progress().evidence();
        return evidence == null
                ? List.of()
                : evidence.missing().stream()
                        .filter(field -> !given.contains(field))
                        .toList();
    }
}
