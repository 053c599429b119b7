package org.ticketing.ticket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ticketing.access.Ruling;
import org.ticketing.access.Verdict;
import org.ticketing.condition.Fact;
import org.ticketing.condition.Facts;
import org.ticketing.condition.Finding;
import org.ticketing.policy.Lifecycle;
import org.ticketing.problem.Refusal;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Key;
import org.ticketing.vocabulary.Phase;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.Turn;

/**
 * Whether somebody may do something to a ticket now: the channel, then the role, then the state of the ticket. Commands ask
 * it before they are decided, and the list of actions asks it to say beforehand, so that the two can't disagree.
 */
public final class Permit {

    private static final Source BY_PHASE = Source.assumed("what a ticket goes through is the same at every desk");

    private Permit() {}

    /** Why not; empty if they may. */
    public static Optional<Refusal> refusal(Action action, Ticket ticket, Context context) {
        return byPolicy(action, ticket.facts(context.policy().domains()), context)
                .or(() -> byState(action, ticket, context));
    }

    /** Why something may not be done where there is no ticket yet, or will be none, with these facts; empty if it may. */
    public static Optional<Refusal> refusal(Action action, Facts facts, Context context) {
        return byPolicy(action, facts, context);
    }

    private static Optional<Refusal> byPolicy(Action action, Facts ticket, Context context) {
        return byChannel(action, ticket, context)
                .refusal()
                .or(() -> byRole(action, ticket, context).refusal());
    }

    private static Ruling byChannel(Action action, Facts ticket, Context context) {
        return context.policy().channels().require(context.channel()).ruling(action, context.actor(), ticket);
    }

    private static Ruling byRole(Action action, Facts ticket, Context context) {
        return context.policy().access().ruling(context.actor(), action, ticket);
    }

    /** Whether somebody may do something to a ticket now, and why. */
    public static Verdict verdict(Action action, Ticket ticket, Context context) {
        Facts facts = ticket.facts(context.policy().domains());
        List<Ruling> rulings = new ArrayList<>(byPolicyWithReasons(action, facts, context));
        if (rulings.stream().allMatch(Ruling::allowed)) {
            byState(action, ticket, context)
                    .map(refusal -> byState(refusal, action, ticket, context))
                    .ifPresent(rulings::add);
        }
        return new Verdict(action, context.channel(), rulings);
    }

    /** Whether a ticket with these facts may be opened, and why. */
    static Verdict verdictOnOpening(Facts ticket, Context context) {
        return new Verdict(Action.OPEN, context.channel(), byPolicyWithReasons(Action.OPEN, ticket, context));
    }

    private static List<Ruling> byPolicyWithReasons(Action action, Facts ticket, Context context) {
        Ruling channel = byChannel(action, ticket, context);
        return channel.allowed() ? List.of(channel, byRole(action, ticket, context)) : List.of(channel);
    }

    private static Ruling byState(Refusal refusal, Action action, Ticket ticket, Context context) {
        List<Finding> findings = findings(refusal, action, ticket, context);
        return new Ruling(Ruling.By.STATE, false, refusal.code(), refusal.source(), refusal.reason(), findings);
    }

    private static List<Finding> findings(Refusal refusal, Action action, Ticket ticket, Context context) {
        if (!ticket.phase().isOpen()) {
            return List.of(phase(ticket));
        }
        if (Quoting.isStep(action) || Quoting.isWork(action)) {
            return Quoting.findings(refusal, ticket, context);
        }
        return Climb.isStep(action) ? Climb.findings(refusal, ticket, context) : List.of(phase(ticket));
    }

    private static Finding phase(Ticket ticket) {
        String phase = Key.of(ticket.phase());
        return new Finding(
                Fact.PHASE,
                List.of(phase),
                true,
                new Text(
                        Fact.PHASE.label().en() + ": " + phase,
                        Fact.PHASE.label().pt() + ": " + phase));
    }

    private static Optional<Refusal> byState(Action action, Ticket ticket, Context context) {
        Phase phase = ticket.phase();
        return switch (action) {
            case OPEN, SEE, SEE_INTERNAL, NOTE, ASK, RECORD_CONTACT, SEE_CATALOG, MANAGE_ACCOUNTS, MANAGE_PEOPLE ->
                Optional.empty();
            case READ_ARTICLES, WRITE_ARTICLES, PUBLISH_ARTICLES -> Optional.empty();
            case REPLY -> phase == Phase.CLOSED ? closed(ticket, context) : Optional.empty();
            case CLASSIFY, ASSIGN -> phase.isOpen() ? Optional.empty() : notOpen(ticket, context);
            case PROMISE_DATE, RESOLVE ->
                phase.isOpen() ? Quoting.refusalOfWork(action, ticket, context) : notOpen(ticket, context);
            case OFFER_QUOTE, APPROVE_QUOTE, DECLINE_QUOTE, ANSWER_BY_ARTICLE ->
                phase.isOpen() ? Quoting.refusal(action, ticket, context) : notOpen(ticket, context);
            case REPROMISE -> {
                if (!phase.isOpen()) {
                    yield notOpen(ticket, context);
                }
                yield ticket.time().isPinnedBeside(context.policy().hash()) ? Optional.empty() : nothingToRepromise();
            }
            case AWAIT_CUSTOMER -> {
                if (!phase.isOpen()) {
                    yield notOpen(ticket, context);
                }
                yield ticket.turn() == Turn.CUSTOMER ? alreadyWaiting() : Optional.empty();
            }
            case RENEGOTIATE, ESCALATE, ANSWER_RENEGOTIATION, ACCEPT_ANSWER ->
                phase.isOpen() ? Climb.refusal(action, ticket, context) : notOpen(ticket, context);
            case REOPEN -> phase.isOpen() ? stillOpen() : tooLate(ticket, context);
            case CLOSE -> phase == Phase.CLOSED ? alreadyClosed() : Optional.empty();
        };
    }

    private static Optional<Refusal> notOpen(Ticket ticket, Context context) {
        return ticket.phase() == Phase.CLOSED
                ? closed(ticket, context)
                : refuse(
                        "ticket-resolved",
                        "The ticket is resolved: reopen it first",
                        "O chamado está resolvido: reabra-o primeiro");
    }

    private static Optional<Refusal> closed(Ticket ticket, Context context) {
        return tooLate(ticket, context).isPresent()
                ? refuse(
                        "ticket-closed",
                        "The ticket is closed for good: open a new one",
                        "O chamado está encerrado de vez: abra um novo")
                : refuse(
                        "ticket-closed",
                        "The ticket is closed: reopen it first",
                        "O chamado está encerrado: reabra-o primeiro");
    }

    private static Optional<Refusal> stillOpen() {
        return refuse(
                "ticket-open",
                "The ticket is still open: reply to it instead",
                "O chamado ainda está aberto: responda nele");
    }

    private static Optional<Refusal> alreadyWaiting() {
        return refuse(
                "already-waiting",
                "The ticket is waiting for the customer already",
                "O chamado já está aguardando o cliente");
    }

    private static Optional<Refusal> nothingToRepromise() {
        return refuse(
                "nothing-to-repromise",
                "All that is owed is promised under the policy in force already",
                "Tudo o que é devido já está prometido pela política em vigor");
    }

    private static Optional<Refusal> alreadyClosed() {
        return refuse("ticket-closed", "The ticket is closed already", "O chamado já está encerrado");
    }

    private static Optional<Refusal> tooLate(Ticket ticket, Context context) {
        Lifecycle lifecycle = context.policy().lifecycle();
        Instant ended = ticket.progress().endedAt().orElseThrow();
        if (!context.now().isAfter(ended.plus(lifecycle.reopenWithin()))) {
            return Optional.empty();
        }
        long days = lifecycle.reopenWithin().toDays();
        return Optional.of(new Refusal(
                "too-late-to-reopen",
                lifecycle.source(),
                new Text(
                                "A ticket can be reopened for %s days after its end: open a new one",
                                "Um chamado pode ser reaberto até %s dias depois do fim: abra um novo")
                        .with(days)));
    }

    private static Optional<Refusal> refuse(String code, String en, String pt) {
        return Optional.of(new Refusal(code, BY_PHASE, new Text(en, pt)));
    }

    /** Whether a reply takes a resolved ticket up again. */
    static boolean replyReopens(Ticket ticket, Context context) {
        return ticket.phase() == Phase.RESOLVED
                && context.actor().side() == Side.CUSTOMER
                && context.policy().lifecycle().replyReopens();
    }
}
