package org.ticketing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ticketing.access.Verdict;
import org.ticketing.knowledge.Consultation;
import org.ticketing.knowledge.KnowledgeContext;
import org.ticketing.knowledge.KnowledgeDecider;
import org.ticketing.knowledge.KnowledgeDecision;
import org.ticketing.problem.ConcurrentChange;
import org.ticketing.problem.IdempotencyConflict;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.Refusal;
import org.ticketing.problem.Refused;
import org.ticketing.problem.StaleVersion;
import org.ticketing.problem.Violation;
import org.ticketing.storage.Change;
import org.ticketing.storage.KnowledgeChange;
import org.ticketing.storage.Receipt;
import org.ticketing.storage.RefusedAttempt;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.Context;
import org.ticketing.ticket.Decider;
import org.ticketing.ticket.Decision;
import org.ticketing.ticket.FollowUp;
import org.ticketing.ticket.Joint;
import org.ticketing.ticket.Recorded;
import org.ticketing.ticket.Ticket;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Digest;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.TicketId;

/** How a command flows: replay, load, validate, settle, permit and decide, append. */
final class DeskCommands {

    private final Premises premises;
    private final Constraints constraints;
    private final DeskAttachments attachments;

    DeskCommands(Premises premises, Constraints constraints, DeskAttachments attachments) {
        this.premises = premises;
        this.constraints = constraints;
        this.attachments = attachments;
    }

    Receipt open(Command.Open command, Request request) {
        return open(command, () -> command, fingerprint("", command, request), request);
    }

    /**
     * Opens a ticket.
     *
     * @param asked what is asked, under whose key it is done once
     * @param opening what is to be opened by that
     */
    private Receipt open(Command asked, Supplier<Command.Open> opening, String fingerprint, Request request) {
        TicketId id = premises.newTicketId();
        return persistently(id, asked, fingerprint, request, () -> {
            Command.Open command = opening.get();
            Optional<Consultation> looked = named(command, request);
            Context context = ofOpening(command, looked, request).with(attachments.attaching(null, request));
            validate(command, context);
            Decision decision = Decider.open(command, id, premises.nextCode(), ofPlan(context, command));
            Decision.Accepted opened = accepted(decision, asked, null, context);
            Optional<KnowledgeChange> consultation = looked.map(found -> leadsTo(opened.ticket(), found, request));
            return append(opened, List.of(), consultation, asked, fingerprint, request, context);
        });
    }

    private Context ofOpening(Command.Open command, Optional<Consultation> looked, Request request) {
        return premises.context(request, premises.now())
                .drawingOn(new Context.Sources(looked.orElse(null), null, null))
                .beside(Context.Others.naming(followed(command, request)));
    }

    /** The ticket that a new one follows; nothing, if this person may not see it. */
    private @Nullable Ticket followed(Command.Open command, Request request) {
        return Optional.ofNullable(command.follows())
                .flatMap(DeskCommands::ticketId)
                .flatMap(id -> premises.storage().ticket(premises.desk(), id))
                .filter(ticket -> premises.mayDo(Action.SEE, ticket, request))
                .orElse(null);
    }

    /** What is no id, is the id of no ticket. */
    private static Optional<TicketId> ticketId(String written) {
        try {
            return Optional.of(TicketId.parse(written));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Opens a ticket that follows another, as any other is opened. */
    private Receipt follow(TicketId ended, FollowUp command, Request request) {
        Supplier<Command.Open> opening = () -> {
            Ticket ticket = premises.visible(ended, request);
            requireNone(constraints.violations(command));
            requireExpectedVersion(ticket, request);
            return command.after(ticket);
        };
        return open(command, opening, fingerprint(ended + " ", command, request), request);
    }

    /** With the plan of the organisation for which a ticket is opened: of a command in which nothing is wrong. */
    private Context ofPlan(Context context, Command.Open command) {
        String organisation = command.organisation();
        return organisation == null
                ? context
                : context.ofPlan(premises.plan(new OrganisationId(organisation), context.actor()));
    }

    /** What they looked through before: nobody but themselves can say so. */
    private Optional<Consultation> named(Command.Open command, Request request) {
        return Optional.ofNullable(command.consultation())
                .flatMap(id -> new KnowledgeReads(premises).own(id, request.actor()));
    }

    private KnowledgeChange leadsTo(Ticket ticket, Consultation looked, Request request) {
        KnowledgeContext context = new KnowledgeReads(premises).context(request);
        return switch (KnowledgeDecider.leadsTo(ticket.id(), looked, context)) {
            case KnowledgeDecision.Rejected rejected -> throw new Refused(rejected.refusal());
            case KnowledgeDecision.Accepted accepted ->
                new KnowledgeChange(accepted.item(), accepted.events(), accepted.texts(), Optional.empty());
        };
    }

    Verdict why(Command.Open command, Request request) {
        Optional<Consultation> looked = named(command, request);
        Context context = ofOpening(command, looked, request);
        validate(command, context);
        return Decider.verdictOnOpening(command, ofPlan(context, command));
    }

    Receipt handle(TicketId id, Command command, Request request) {
        if (command instanceof FollowUp next) {
            return follow(id, next, request);
        }
        if (command instanceof Joint joint) {
            return new JointCommands(premises, this).handle(id, joint, request);
        }
        String fingerprint = fingerprint(id + " ", command, request);
        return persistently(id, command, fingerprint, request, () -> {
            Ticket loaded = premises.visible(id, request);
            Context context = drawingOn(command, loaded, premises.context(request, loaded))
                    .with(attachments.attaching(id, request));
            validate(command, Decider.violations(command, loaded, context));
            requireExpectedVersion(loaded, request);
            Decision.Accepted settled = Decider.settle(loaded, context.now(), context.policies());
            Decision decision = Decider.decide(settled.ticket(), command, context);
            return append(
                    accepted(decision, command, id, context),
                    settled.events(),
                    Optional.empty(),
                    command,
                    fingerprint,
                    request,
                    context);
        });
    }

    /** With the article that a reply points to, if everybody may read it who may read the reply. */
    private Context drawingOn(Command command, Ticket ticket, Context context) {
        String id = command instanceof Command.Reply reply ? reply.article() : null;
        return id == null
                ? context
                : new KnowledgeReads(premises)
                        .pointedTo(id, ticket, context)
                        .map(article -> context.drawingOn(new Context.Sources(null, article, null)))
                        .orElse(context);
    }

    /** Of a command with files also of the files; of one without it is what it always was. */
    static String fingerprint(String of, Command command, Request request) {
        return Digest.of(of + command + (request.attachments().isEmpty() ? "" : " " + request.attachments()));
    }

    /** What was done under this key is answered again; what others got in the way of is tried again. */
    Receipt persistently(
            TicketId id, Command command, String fingerprint, Request request, Supplier<Optional<Receipt>> attempt) {
        return Persistence.until(
                () -> replay(command, fingerprint, request), attempt, () -> new ConcurrentChange(id.toString()));
    }

    private Optional<Receipt> replay(Command command, String fingerprint, Request request) {
        Optional<Receipt> receipt = request.receiptKey(command.action())
                .flatMap(key -> premises.storage().receipt(premises.desk(), key));
        receipt.filter(known -> !known.fingerprint().equals(fingerprint)).ifPresent(other -> {
            throw new IdempotencyConflict(request.key().orElseThrow());
        });
        return receipt;
    }

    void validate(Command command, Context context) {
        validate(command, Decider.violations(command, context));
    }

    private void validate(Command command, List<Violation> atThisDesk) {
        List<Violation> violations = new ArrayList<>(constraints.violations(command));
        violations.addAll(atThisDesk);
        requireNone(violations);
    }

    private static void requireNone(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new InvalidCommand(violations);
        }
    }

    static void requireExpectedVersion(Ticket ticket, Request request) {
        request.version().filter(expected -> expected != ticket.version()).ifPresent(expected -> {
            throw new StaleVersion(expected, ticket.version());
        });
    }

    private Decision.Accepted accepted(Decision decision, Command command, @Nullable TicketId id, Context context) {
        return switch (decision) {
            case Decision.Accepted accepted -> accepted;
            case Decision.Rejected rejected -> throw refused(rejected.refusal(), command, id, context);
        };
    }

    /** Keeps note of what was refused. */
    Refused refused(Refusal refusal, Command command, @Nullable TicketId id, Context context) {
        premises.storage()
                .record(
                        premises.desk(),
                        new RefusedAttempt(
                                context.now(),
                                context.actor().id(),
                                command.action(),
                                context.channel(),
                                id,
                                refusal.code()));
        return new Refused(refusal);
    }

    /** What fell due, and what was done then. */
    static List<Recorded> both(List<Recorded> settled, List<Recorded> done) {
        List<Recorded> events = new ArrayList<>(settled);
        events.addAll(done);
        return events;
    }

    private Optional<Receipt> append(
            Decision.Accepted accepted,
            List<Recorded> settled,
            Optional<KnowledgeChange> consultation,
            Command command,
            String fingerprint,
            Request request,
            Context context) {
        Ticket ticket = accepted.ticket();
        List<Recorded> events = both(settled, accepted.events());
        Receipt receipt = new Receipt(
                request.receiptKey(command.action()),
                fingerprint,
                ticket.id(),
                ticket.code(),
                ticket.version(),
                context.now());
        return premises.storage()
                        .append(new Change(
                                ticket,
                                events,
                                accepted.texts(),
                                Optional.of(receipt),
                                request.contact(),
                                consultation))
                ? Optional.of(receipt)
                : Optional.empty();
    }
}
