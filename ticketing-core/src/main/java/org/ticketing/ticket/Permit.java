package org.ticketing.ticket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** What is no command on a ticket: it makes no difference to it where the ticket goes on. */
    private static final Set<Action> NO_COMMAND = EnumSet.of(
            Action.OPEN,
            Action.SEE,
            Action.SEE_INTERNAL,
            Action.ASK,
            Action.RECORD_CONTACT,
            Action.SEE_CATALOG,
            Action.MANAGE_ACCOUNTS,
            Action.MANAGE_WEBHOOKS,
            Action.READ_ARTICLES,
            Action.WRITE_ARTICLES,
            Action.PUBLISH_ARTICLES);

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

    /** Why something may not be done to a ticket, whatever its state; empty if it may. */
    static Optional<Refusal> refusalByPolicy(Action action, Ticket ticket, Context context) {
        return byPolicy(action, ticket.facts(context.policy().domains()), context);
    }

    private static Optional<Refusal> byPolicy(Action action, Facts ticket, Context context) {
        return context.policy().gate(context.channel(), context.actor()).refusal(action, ticket);
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
        if (BesideDesk.isStep(action)) {
            return List.of(phase(ticket));
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
        if (ticket.isMerged() && !NO_COMMAND.contains(action)) {
            return Optional.of(Joining.merged(context.others().survivor()));
        }
        return switch (action) {
            case OPEN,
                    SEE,
                    SEE_INTERNAL,
                    NOTE,
                    ASK,
                    RECORD_CONTACT,
                    SEE_CATALOG,
                    MANAGE_ACCOUNTS,
                    MANAGE_PEOPLE,
                    MANAGE_WEBHOOKS,
                    START_CHAT,
                    SEE_CHATS,
                    TAKE_CHATS,
                    PICK_CHATS -> Optional.empty();
            case READ_ARTICLES, WRITE_ARTICLES, PUBLISH_ARTICLES -> Optional.empty();
            case GIVE_EVIDENCE -> phase.isOpen() ? EvidenceDesk.refusal(ticket) : notOpen(ticket, context);
            case REPLY -> reply(ticket, context);
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
            case LINK -> Joining.refusalOfMore(ticket);
            case UNLINK -> Joining.nothingLinked(ticket);
            case MERGE -> phase.isOpen() ? Joining.refusalOfMerge(ticket) : notOpen(ticket, context);
            case SPLIT -> phase.isOpen() ? Joining.refusalOfMore(ticket) : notOpen(ticket, context);
            case REOPEN -> phase.isOpen() ? stillOpen() : tooLate(ticket, context);
            case CLOSE -> phase == Phase.CLOSED ? alreadyClosed() : Optional.empty();
            case RATE, FOLLOW_UP, WATCH, MANAGE_WATCHERS, TAG -> BesideDesk.refusal(action, ticket, context);
        };
    }

    /** A reply that would take the ticket up again is as late as a reopening would be. */
    private static Optional<Refusal> reply(Ticket ticket, Context context) {
        if (ticket.phase() == Phase.CLOSED) {
            return closed(ticket, context);
        }
        return replyReopens(ticket, context) ? tooLate(ticket, context) : Optional.empty();
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
                ? Optional.of(new Refusal(
                        "ticket-closed",
                        BY_PHASE,
                        insteadOfReopening(
                                "The ticket is closed for good: ", "O chamado está encerrado de vez: ", context)))
                : refuse(
                        "ticket-closed",
                        "The ticket is closed: reopen it first",
                        "O chamado está encerrado: reabra-o primeiro");
    }

    static Optional<Refusal> stillOpen() {
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

    static Optional<Refusal> tooLate(Ticket ticket, Context context) {
        Lifecycle lifecycle = context.policy().lifecycle();
        Instant ended = ticket.progress().endedAt().orElseThrow();
        if (!context.now().isAfter(ended.plus(lifecycle.reopenWithin()))) {
            return Optional.empty();
        }
        long days = lifecycle.reopenWithin().toDays();
        return Optional.of(new Refusal(
                "too-late-to-reopen",
                lifecycle.source(),
                insteadOfReopening(
                        "A ticket can be reopened for %s days after its end: ".formatted(days),
                        "Um chamado pode ser reaberto até %s dias depois do fim: ".formatted(days),
                        context)));
    }

    /** What a customer does whose ticket can't be taken up again. */
    private static Text insteadOfReopening(String en, String pt, Context context) {
        return context.policy().afterCare().followUp() == null
                ? new Text(en + "open a new one", pt + "abra um novo")
                : new Text(
                        en + "open a new one that follows it, by follow-up",
                        pt + "abra um novo que dê continuidade a ele, por follow-up");
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
