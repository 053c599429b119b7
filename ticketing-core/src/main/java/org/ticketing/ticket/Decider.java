package org.ticketing.ticket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ticketing.access.Verdict;
import org.ticketing.catalog.Charge;
import org.ticketing.classification.Kind;
import org.ticketing.escalation.Ladder;
import org.ticketing.knowledge.Article;
import org.ticketing.policy.Policies;
import org.ticketing.problem.Refusal;
import org.ticketing.problem.Violation;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.EntryId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.Phase;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.TextRef;
import org.ticketing.vocabulary.TicketId;
import org.ticketing.vocabulary.Turn;

/**
 * What commands do to tickets: pure functions of ticket, command and context, in which time, ids and randomness come in as
 * arguments.
 */
public final class Decider {

    private Decider() {}

    /** The ticket that a log tells of; a log is never empty. */
    public static Ticket fold(TicketId id, DeskId desk, List<Recorded> log) {
        Ticket ticket = null;
        for (Recorded recorded : log) {
            ticket = Ticket.evolve(ticket, id, desk, recorded);
        }
        if (ticket == null) {
            throw new IllegalArgumentException("the log of " + id + " is empty");
        }
        return ticket;
    }

    /**
     * Records what fell due before now, each as of its instant: warnings, breaches, and what the vendor does by itself about
     * a promise that was missed.
     */
    public static Decision.Accepted settle(Ticket ticket, Instant now, Policies policies) {
        Chronicle chronicle = new Chronicle(ticket.id(), ticket.desk(), ticket, policies);
        chronicle.settle(now);
        return new Decision.Accepted(chronicle.current(), chronicle.events(), List.of());
    }

    /**
     * What is wrong with a command at this desk, beyond its constraints: names that the policy does not know, fields that a
     * form asks for. A command is only decided when there is nothing.
     */
    public static List<Violation> violations(Command command, Context context) {
        return Stream.concat(
                        ofCommand(command, context).stream(),
                        context.attaching().violations(command, context.actor().id()).stream())
                .toList();
    }

    /** The same of a command on a ticket: also what depends on what it has. */
    public static List<Violation> violations(Command command, Ticket ticket, Context context) {
        List<Violation> found = new ArrayList<>(violations(command, context));
        if (command instanceof GiveEvidence given) {
            found.addAll(EvidenceDesk.violations(given, ticket, context));
        }
        if (command instanceof Command.Classify classify) {
            found.addAll(new Known(context.policy()).forwarding(classify, ticket.triage()));
        }
        return found;
    }

    private static List<Violation> ofCommand(Command command, Context context) {
        return switch (command) {
            case Command.Open c -> OpeningDesk.violations(c, context);
            case Command.Classify c -> new Known(context.policy()).classification(c);
            case Command.Reply c -> Pointer.violations(c, context);
            case Command.PromiseDate c -> inTheFuture("date", c.date(), context);
            case Command.Renegotiate c -> inTheFuture("wishedDate", c.wishedDate(), context);
            case Command.Escalate c -> inTheFuture("wishedDate", c.wishedDate(), context);
            case Command.AnswerRenegotiation c -> answer(c, context);
            case OfferQuote c -> quote(c, context);
            case Command.Beside c -> BesideDesk.violations(c, context);
            case Joint c -> Pairing.violations(c, context);
            default -> List.of();
        };
    }

    /**
     * Opens a ticket.
     *
     * @param code what people will call it
     */
    public static Decision open(Command.Open command, TicketId id, String code, Context context) {
        return OpeningDesk.open(command, id, code, context);
    }

    /** Whether somebody may open such a ticket, and why: of a command in which nothing is wrong. */
    public static Verdict verdictOnOpening(Command.Open command, Context context) {
        return OpeningDesk.verdict(command, context);
    }

    /** Why this person may not open a ticket of a kind for themselves, whatever stands in it; nothing if they may. */
    public static Optional<Refusal> refusalOnOpening(Kind kind, Context context) {
        return OpeningDesk.refusal(kind, context);
    }

    /** Decides a command on a ticket that is settled up to now. */
    public static Decision decide(Ticket ticket, Command command, Context context) {
        Optional<Refusal> refusal = Permit.refusal(command.action(), ticket, context)
                .or(() -> Quoting.refusal(command, ticket, context))
                .or(() -> BesideDesk.refusal(command, ticket, context))
                .or(() -> EvidenceDesk.refusal(command, context))
                .or(() -> context.attaching().refusal(context.policy().attachments()));
        if (refusal.isPresent()) {
            return new Decision.Rejected(refusal.get());
        }
        Log log = new Log(ticket.id(), ticket, context);
        carryOut(command, ticket, context, log);
        return log.accepted();
    }

    private static List<Violation> inTheFuture(String path, @Nullable Instant date, Context context) {
        return date == null || date.isAfter(context.now())
                ? List.of()
                : List.of(new Violation(
                        path,
                        "future",
                        new Text(
                                "is not in the future: name a date that can still be kept",
                                "não está no futuro: indique uma data que ainda possa ser cumprida")));
    }

    private static List<Violation> quote(OfferQuote c, Context context) {
        List<Violation> violations = new ArrayList<>(Pricing.violations(c, context));
        violations.addAll(inTheFuture("validUntil", c.validUntil(), context));
        return violations;
    }

    private static List<Violation> answer(Command.AnswerRenegotiation c, Context context) {
        return (c.date() == null) == c.refused()
                ? inTheFuture("date", c.date(), context)
                : List.of(new Violation(
                        "date",
                        "date-or-refusal",
                        new Text(
                                "has to be given, unless refused is true: an answer is a new date or a refusal",
                                "precisa ser informada, a não ser que refused seja true: a resposta é uma nova data ou"
                                        + " uma recusa")));
    }

    private static void carryOut(Command command, Ticket ticket, Context context, Log log) {
        switch (command) {
            case Command.Open c -> throw new IllegalStateException("a ticket is opened once: " + ticket.id());
            case Command.Classify c -> classify(c, ticket, context, log);
            case Command.Assign c -> log.add(new TicketEvent.Assigned(new PersonId(c.assignee())));
            case Command.Reply c -> reply(c.text(), ticket, context, log);
            case Command.Note c -> {
                startWork(ticket, log);
                write(c.text(), Visibility.INTERNAL, context, log);
            }
            case Command.AwaitCustomer c -> {
                startWork(ticket, log);
                write(c.text(), Visibility.PUBLIC, context, log);
                log.add(new TicketEvent.TurnPassed(Turn.CUSTOMER));
            }
            case GiveEvidence c -> EvidenceDesk.give(c, ticket, context, log);
            case Command.PromiseDate c -> {
                startWork(ticket, log);
                log.add(new TicketEvent.DatePromised(c.date(), log.keep(c.reason())));
            }
            case Command.Repromise c -> log.add(new TicketEvent.Repromised(log.keep(c.reason())));
            case Command.Renegotiate c -> ask(1, c.wishedDate(), c.reason(), context, log);
            case Command.Escalate c -> escalate(c, renegotiation(ticket), context, log);
            case Command.AnswerRenegotiation c -> {
                startWork(ticket, log);
                answer(c, renegotiation(ticket), log);
            }
            case Command.AcceptAnswer c ->
                log.add(new TicketEvent.AnswerAccepted(renegotiation(ticket).level()));
            case OfferQuote c -> {
                startWork(ticket, log);
                log.add(Pricing.offered(c, ticket, charge(ticket, context), log));
            }
            case ApproveQuote c -> log.add(new TicketEvent.QuoteApproved(c.version()));
            case DeclineQuote c -> log.add(new TicketEvent.QuoteDeclined(c.version(), log.keep(c.reason())));
            case AnswerByArticle c -> {
                startWork(ticket, log);
                log.add(new TicketEvent.ArticleGiven(ticket.triage().kind(), log.keep(c.article())));
                write(c.text(), Visibility.PUBLIC, context, log);
            }
            case Command.OfTwo c -> throw new IllegalStateException("two tickets are decided on together: " + c);
            case Command.Resolve c -> {
                startWork(ticket, log);
                write(c.text(), Visibility.PUBLIC, context, log);
                log.add(new TicketEvent.Resolved());
            }
            case Command.Reopen c -> {
                log.add(new TicketEvent.Reopened());
                write(c.text(), Visibility.PUBLIC, context, log);
            }
            case Command.Close c -> log.add(new TicketEvent.Closed());
            case Command.Beside c -> BesideDesk.carryOut(c, ticket, context, log);
        }
    }

    private static Renegotiation renegotiation(Ticket ticket) {
        return Objects.requireNonNull(ticket.progress().renegotiation(), "nothing is being renegotiated");
    }

    private static void ask(int place, @Nullable Instant wished, String reason, Context context, Log log) {
        Ladder ladder = Objects.requireNonNull(context.policy().renegotiation(), "there is no ladder");
        log.add(new TicketEvent.RenegotiationAsked(place, ladder.level(place).id(), wished, log.keep(reason)));
    }

    private static void escalate(Command.Escalate c, Renegotiation before, Context context, Log log) {
        boolean lapsed = before.state() == Renegotiation.State.ASKED;
        log.add(new TicketEvent.RenegotiationInsufficient(before.level(), lapsed));
        Instant wished = c.wishedDate() == null ? before.wished() : c.wishedDate();
        ask(before.place() + 1, wished, c.reason(), context, log);
    }

    private static void answer(Command.AnswerRenegotiation c, Renegotiation asked, Log log) {
        TextRef reason = log.keep(c.reason());
        log.add(new TicketEvent.RenegotiationAnswered(asked.level(), c.date(), reason));
        if (c.date() != null) {
            log.add(new TicketEvent.DatePromised(c.date(), reason));
        }
    }

    private static Charge charge(Ticket ticket, Context context) {
        return ticket.charge(context.policy()).orElseThrow();
    }

    private static void classify(Command.Classify c, Ticket ticket, Context context, Log log) {
        Triage now = ticket.triage();
        if (!kept(c.kind(), now.kind()).equals(now.kind())) {
            // What it was quoted for is not what it is about.
            ticket.progress().openQuote().ifPresent(quote -> log.add(new TicketEvent.QuoteWithdrawn(quote.version())));
        }
        log.add(new TicketEvent.Classified(
                kept(c.kind(), now.kind()),
                kept(c.priority(), now.priority()),
                kept(c.area(), now.area()),
                c.complexity() == null ? now.complexity() : c.complexity(),
                c.reason() == null ? null : log.keep(c.reason())));
        EvidenceDesk.reclassified(kept(c.kind(), now.kind()), ticket, context, log);
    }

    private static String kept(@Nullable String asked, String now) {
        return asked == null ? now : asked;
    }

    private static void reply(String text, Ticket ticket, Context context, Log log) {
        if (Permit.replyReopens(ticket, context)) {
            log.add(new TicketEvent.Reopened());
        }
        if (context.actor().side() == Side.VENDOR) {
            startWork(ticket, log);
        }
        EntryId entry = write(text, Visibility.PUBLIC, context, log);
        Article named = context.sources().article();
        if (named != null) {
            log.add(new TicketEvent.ArticleNamed(entry, named.id(), named.face().number()));
        }
        if (context.actor().side() == Side.CUSTOMER && ticket.progress().waitingFor() == Turn.CUSTOMER) {
            log.add(new TicketEvent.TurnPassed(Turn.VENDOR));
        }
    }

    private static void startWork(Ticket ticket, Log log) {
        if (ticket.phase() == Phase.NEW) {
            log.add(new TicketEvent.WorkStarted());
        }
    }

    private static EntryId write(String text, Visibility visibility, Context context, Log log) {
        EntryId entry = new EntryId(context.fresh().id());
        log.add(new TicketEvent.EntryAdded(
                entry,
                context.actor().side(),
                visibility,
                context.channel(),
                log.keep(text),
                context.recorder(),
                context.attaching().keep(log)));
        return entry;
    }
}
