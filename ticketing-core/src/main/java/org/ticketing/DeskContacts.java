package org.ticketing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ticketing.condition.Facts;
import org.ticketing.contact.Contact;
import org.ticketing.contact.ContactAnswer;
import org.ticketing.contact.ContactId;
import org.ticketing.contact.ContactReport;
import org.ticketing.contact.Reception;
import org.ticketing.directory.Actor;
import org.ticketing.problem.IdempotencyConflict;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.Refusal;
import org.ticketing.problem.Refused;
import org.ticketing.problem.Violation;
import org.ticketing.storage.RefusedAttempt;
import org.ticketing.storage.TicketRead;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.Context;
import org.ticketing.ticket.Permit;
import org.ticketing.ticket.Ticket;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Digest;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.TicketId;

/** Contacts that staff write down. */
final class DeskContacts {

    private static final int LONGEST_PAGE = 200;

    private final Premises premises;
    private final Constraints constraints;
    private final DeskCommands commands;

    DeskContacts(Premises premises, Constraints constraints, DeskCommands commands) {
        this.premises = premises;
        this.constraints = constraints;
        this.commands = commands;
    }

    /** Keeps a contact, and adds to the ticket what was said about it, if that may be. */
    ContactAnswer record(ContactReport report, @Nullable Actor reached, Request request) {
        validate(report, reached);
        Optional<Contact.Once> once = once(report, reached, request);
        return once.flatMap(asked -> replay(asked, report, reached, request))
                .orElseGet(() -> recorded(report, reached, once, request));
    }

    private static Optional<Contact.Once> once(ContactReport report, @Nullable Actor reached, Request request) {
        String caller = reached == null ? "nobody" : reached.id().value();
        return request.key().map(key -> new Contact.Once(key, Digest.of(caller + " " + report)));
    }

    /** What was written down under this key is answered again. */
    private Optional<ContactAnswer> replay(
            Contact.Once asked, ContactReport report, @Nullable Actor reached, Request request) {
        Optional<Contact> known =
                premises.storage().contact(premises.desk(), request.actor().id(), asked.key());
        known.filter(contact -> !contact.once().equals(Optional.of(asked))).ifPresent(other -> {
            throw new IdempotencyConflict(asked.key());
        });
        return known.map(contact -> new ContactAnswer(
                contact, Optional.ofNullable(contact.refusal()).map(code -> refusal(code, report, reached, request))));
    }

    /** Why it was refused, in the words of the policy, if these have not changed since. */
    private Refusal refusal(String code, ContactReport report, @Nullable Actor reached, Request request) {
        Actor caller = reached == null ? null : premises.effective(reached);
        Optional<Ticket> ticket = Optional.ofNullable(report.ticket())
                .flatMap(id -> premises.storage().ticket(premises.desk(), id));
        return Reception.refusal(report, caller, ticket, premises.context(request, premises.now()))
                .filter(now -> now.code().equals(code))
                .orElseGet(() -> new Refusal(
                        code,
                        Source.assumed("it would be told otherwise now, and what was told then is not kept"),
                        new Text("It was refused when it was written down", "Foi recusado quando foi registrado")));
    }

    private ContactAnswer recorded(
            ContactReport report, @Nullable Actor reached, Optional<Contact.Once> once, Request request) {
        Actor caller = reached == null ? null : premises.effective(reached);
        Context staff = premises.context(request, premises.now());
        Optional<Ticket> ticket = Optional.ofNullable(report.ticket()).map(id -> premises.visible(id, request));
        requireMay(Reception.facts(report, caller, ticket, premises.policy()), report, staff);
        Optional<Refusal> refusal = Reception.refusal(report, caller, ticket, staff);
        Contact contact = contact(report, caller, refusal, staff).under(once);
        if (caller != null && ticket.isPresent() && report.wish() == Action.REPLY && refusal.isEmpty()) {
            commands.handle(ticket.get().id(), new Command.Reply(report.words()), Request.of(caller, contact));
        } else {
            premises.storage().record(premises.desk(), contact);
        }
        return new ContactAnswer(contact, refusal);
    }

    private Contact contact(ContactReport report, @Nullable Actor caller, Optional<Refusal> refusal, Context staff) {
        return new Contact(
                premises.newContactId(),
                staff.now(),
                report.channel(),
                caller == null ? null : caller.id(),
                caller == null ? null : caller.organisation(),
                report.recognition(),
                report.wish(),
                report.ticket(),
                staff.actor().id(),
                refusal.map(Refusal::code).orElse(null),
                Optional.of(report.words()));
    }

    List<Contact> contacts(Optional<ContactId> before, int limit, Request request) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw new InvalidCommand(List.of(new Violation(
                    "limit",
                    "range",
                    new Text("has to be 1 to %s, not %s", "precisa ser de 1 a %s, não %s").with(LONGEST_PAGE, limit))));
        }
        Permit.refusal(
                        Action.RECORD_CONTACT,
                        Facts.over(premises.policy().domains()),
                        premises.context(request, premises.now()))
                .ifPresent(refusal -> {
                    throw new Refused(refusal);
                });
        List<Contact> shown = premises.storage().contacts(premises.desk(), before, limit).stream()
                .map(contact -> mayRead(contact, request) ? contact : contact.withoutWords())
                .toList();
        List<TicketId> tickets = shown.stream()
                .filter(contact -> contact.words().isPresent())
                .flatMap(contact -> Stream.ofNullable(contact.ticket()))
                .distinct()
                .toList();
        new ReadLog(premises).note(tickets, TicketRead.Shown.CONTACT, request);
        return shown;
    }

    /** What was said about a ticket is for those who may see it. */
    private boolean mayRead(Contact contact, Request request) {
        TicketId about = contact.ticket();
        return about == null
                || premises.storage()
                        .ticket(premises.desk(), about)
                        .filter(ticket -> premises.mayDo(Action.SEE, ticket, request))
                        .isPresent();
    }

    private void validate(ContactReport report, @Nullable Actor reached) {
        List<Violation> violations = new ArrayList<>(constraints.violations(report));
        violations.addAll(Reception.violations(report, reached, premises.policy()));
        if (!violations.isEmpty()) {
            throw new InvalidCommand(violations);
        }
    }

    private void requireMay(Facts facts, ContactReport report, Context staff) {
        Permit.refusal(Action.RECORD_CONTACT, facts, staff).ifPresent(refusal -> {
            premises.storage()
                    .record(
                            premises.desk(),
                            new RefusedAttempt(
                                    staff.now(),
                                    staff.actor().id(),
                                    Action.RECORD_CONTACT,
                                    staff.channel(),
                                    report.ticket(),
                                    refusal.code()));
            throw new Refused(refusal);
        });
    }
}
