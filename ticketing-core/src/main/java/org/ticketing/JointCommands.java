package org.ticketing;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.ticketing.storage.Change;
import org.ticketing.storage.Receipt;
import org.ticketing.ticket.Context;
import org.ticketing.ticket.Decider;
import org.ticketing.ticket.Decision;
import org.ticketing.ticket.Joint;
import org.ticketing.ticket.JointDecision;
import org.ticketing.ticket.Pairing;
import org.ticketing.ticket.Ticket;
import org.ticketing.vocabulary.TicketId;

/** How a command flows that concerns two tickets: as any other, but both are changed in one transaction, or neither is. */
record JointCommands(Premises premises, DeskCommands commands) {

    Receipt handle(TicketId id, Joint command, Request request) {
        String fingerprint = DeskCommands.fingerprint(id + " ", command, request);
        TicketId part = premises.newTicketId();
        return commands.persistently(id, command, fingerprint, request, () -> {
            Ticket loaded = premises.visible(id, request);
            Context context = context(loaded, command, request);
            commands.validate(command, context);
            DeskCommands.requireExpectedVersion(loaded, request);
            Decision.Accepted own = Decider.settle(loaded, context.now(), context.policies());
            return command instanceof Joint.Split split
                    ? split(own, split, part, fingerprint, request, context)
                    : join(own, command, fingerprint, request, context);
        });
    }

    /** Time goes below the last instant of neither. */
    private Context context(Ticket ticket, Joint command, Request request) {
        Context.Others others = new DeskOthers(premises, request).of(ticket, command);
        Ticket named = others.named();
        Instant own = ticket.changedAt();
        Instant last = named == null || own.isAfter(named.changedAt()) ? own : named.changedAt();
        return premises.notBefore(last, request).beside(others);
    }

    private Optional<Receipt> join(
            Decision.Accepted own, Joint command, String fingerprint, Request request, Context context) {
        Context.Others others = context.others();
        Ticket named = Objects.requireNonNull(others.named(), "validated before");
        Decision.Accepted other = Decider.settle(named, context.now(), context.policies());
        Context settled = context.beside(new Context.Others(other.ticket(), others.survivor(), others.passages()));
        JointDecision.Accepted both = accepted(
                Pairing.decide(own.ticket(), command, settled),
                command,
                own.ticket().id(),
                context);
        Receipt receipt = receipt(both.own().ticket(), command, fingerprint, request, context);
        return appended(change(own, both.own(), Optional.of(receipt)), change(other, both.other(), Optional.empty()))
                ? Optional.of(receipt)
                : Optional.empty();
    }

    /** Answered with the part: who split knows what was split. */
    private Optional<Receipt> split(
            Decision.Accepted own,
            Joint.Split command,
            TicketId part,
            String fingerprint,
            Request request,
            Context context) {
        String code = premises.nextCode();
        JointDecision.Accepted both = accepted(
                Pairing.split(own.ticket(), command, part, code, context),
                command,
                own.ticket().id(),
                context);
        Receipt receipt = receipt(both.other().ticket(), command, fingerprint, request, context);
        Change opened = new Change(
                both.other().ticket(), both.other().events(), both.other().texts(), Optional.of(receipt));
        return appended(change(own, both.own(), Optional.empty()), opened) ? Optional.of(receipt) : Optional.empty();
    }

    private boolean appended(Change one, Change two) {
        return premises.storage().append(one, two);
    }

    private JointDecision.Accepted accepted(JointDecision decision, Joint command, TicketId id, Context context) {
        return switch (decision) {
            case JointDecision.Accepted accepted -> accepted;
            case JointDecision.Rejected rejected -> throw commands.refused(rejected.refusal(), command, id, context);
        };
    }

    private static Receipt receipt(Ticket ticket, Joint command, String fingerprint, Request request, Context context) {
        return new Receipt(
                request.receiptKey(command.action()),
                fingerprint,
                ticket.id(),
                ticket.code(),
                ticket.version(),
                context.now());
    }

    private static Change change(Decision.Accepted settled, Decision.Accepted done, Optional<Receipt> receipt) {
        return new Change(done.ticket(), DeskCommands.both(settled.events(), done.events()), done.texts(), receipt);
    }
}
