package org.ticketing.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ticketing.classification.Kind;
import org.ticketing.problem.Refusal;
import org.ticketing.problem.Violation;
import org.ticketing.sla.Timekeeping;
import org.ticketing.vocabulary.Key;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.TicketId;

/** What commands do to two tickets at once: pure functions, as {@link Decider} has them for one. */
public final class Pairing {

    private static final List<String> SAID = Stream.of(Relation.values())
            .filter(Relation::isSaid)
            .map(Relation::key)
            .toList();

    private Pairing() {}

    /** What is wrong with a command beyond its constraints; whether a ticket that can't be seen is there is not told. */
    static List<Violation> violations(Joint command, Context context) {
        return switch (command) {
            case Joint.Link c -> violations(c.ticket(), c.relation(), context);
            case Joint.Unlink c -> violations(c.ticket(), c.relation(), context);
            case Joint.Merge c -> named("into", c.into(), context).stream().toList();
            case Joint.Split c -> violations(c, context);
        };
    }

    private static List<Violation> violations(String ticket, String relation, Context context) {
        return Stream.concat(
                        named("ticket", ticket, context).stream(),
                        // What is left out is told by its constraint.
                        relation == null || SAID.contains(relation)
                                ? Stream.empty()
                                : Stream.of(Violation.unknown("relation", relation, SAID)))
                .toList();
    }

    private static Optional<Violation> named(String path, String id, Context context) {
        return id == null || id.isBlank() || context.others().named() != null
                ? Optional.empty()
                : Optional.of(new Violation(
                        path,
                        "known-ticket",
                        new Text(
                                        "'%s' is the id of no ticket that you can see: copy it from the address of one",
                                        "'%s' não é o id de um chamado que você possa ver: copie-o do endereço de um")
                                .with(id)));
    }

    private static List<Violation> violations(Joint.Split c, Context context) {
        List<Violation> violations = new ArrayList<>();
        if (c.kind() != null) {
            new Known(context.policy()).kind(c.kind()).ifPresent(violations::add);
        }
        for (int i = 0; i < c.entries().size(); i++) {
            String id = c.entries().get(i);
            if (c.entries().indexOf(id) < i) {
                violations.add(new Violation(
                        "entries." + i,
                        "unique",
                        new Text("stands here twice: name it once", "aparece duas vezes: indique uma vez só")));
            } else if (!context.others().passages().containsKey(id)) {
                violations.add(new Violation(
                        "entries." + i,
                        "known-entry",
                        new Text(
                                "is no entry or file of this ticket that you can see: leave it out",
                                "não é uma mensagem nem um arquivo deste chamado que você possa ver: retire")));
            }
        }
        return violations;
    }

    /**
     * Decides on a link, its end, or a merge, of tickets that are settled up to now.
     *
     * @param context with the other ticket
     */
    public static JointDecision decide(Ticket ticket, Joint command, Context context) {
        Ticket other = Joining.named(context);
        return Permit.refusal(command.action(), ticket, context)
                .or(() -> refusal(command, ticket, other, context))
                .<JointDecision>map(JointDecision.Rejected::new)
                .orElseGet(() -> accept(command, ticket, other, context));
    }

    private static Optional<Refusal> refusal(Joint command, Ticket ticket, Ticket other, Context context) {
        return switch (command) {
            case Joint.Link c -> Joining.refusalOfLink(to(c.relation(), other), ticket, other, context);
            case Joint.Unlink c -> Joining.refusalOfUnlink(to(c.relation(), other), ticket, other, context);
            case Joint.Merge c -> Joining.refusalOfMerge(ticket, other, context);
            case Joint.Split c -> throw new IllegalStateException("a split names no other ticket");
        };
    }

    private static Links.To to(String relation, Ticket other) {
        return new Links.To(other.id(), Key.read(Relation.class, relation).orElseThrow());
    }

    private static JointDecision accept(Joint command, Ticket ticket, Ticket other, Context context) {
        return switch (command) {
            case Joint.Link c -> {
                Relation relation = to(c.relation(), other).relation();
                yield both(
                        ticket,
                        new JointEvent.Linked(other.id(), relation),
                        other,
                        new JointEvent.Linked(ticket.id(), relation.inverse()),
                        context);
            }
            case Joint.Unlink c -> {
                Relation relation = to(c.relation(), other).relation();
                yield both(
                        ticket,
                        new JointEvent.Unlinked(other.id(), relation),
                        other,
                        new JointEvent.Unlinked(ticket.id(), relation.inverse()),
                        context);
            }
            case Joint.Merge c -> {
                Log merged = new Log(ticket.id(), ticket, context);
                merged.add(new JointEvent.MergedInto(other.id()));
                Log stays = new Log(other.id(), other, context);
                stays.add(new JointEvent.Absorbed(ticket.id(), concerned(ticket, other), owed(ticket)));
                BesideDesk.joined(ticket, other, context).ifPresent(stays::add);
                yield new JointDecision.Accepted(merged.accepted(), stays.accepted());
            }
            case Joint.Split c -> throw new IllegalStateException("a split is decided with the id of what it opens");
        };
    }

    private static List<PersonId> concerned(Ticket ticket, Ticket into) {
        return Stream.concat(Stream.of(ticket.opening().requester()), ticket.links().concerned().stream())
                .filter(person -> !person.equals(into.opening().requester()))
                .distinct()
                .toList();
    }

    /** What has ended has ended: it says nothing about another ticket. */
    private static Timekeeping owed(Ticket ticket) {
        return new Timekeeping(ticket.time().open(), ticket.time().interruptions());
    }

    private static JointDecision both(
            Ticket ticket, JointEvent own, Ticket other, JointEvent counterpart, Context context) {
        return new JointDecision.Accepted(adding(ticket, own, context), adding(other, counterpart, context));
    }

    private static Decision.Accepted adding(Ticket ticket, JointEvent event, Context context) {
        Log log = new Log(ticket.id(), ticket, context);
        log.add(event);
        return log.accepted();
    }

    /**
     * Decides on a split of a ticket that is settled up to now. What is owed on it counts from where it did for its part too, as
     * each goal says of a merge; nothing that was promised changes on the ticket itself.
     *
     * @param part the id of the new ticket
     * @param code what people will call that
     */
    public static JointDecision split(Ticket ticket, Joint.Split command, TicketId part, String code, Context context) {
        return Permit.refusal(command.action(), ticket, context)
                .<JointDecision>map(JointDecision.Rejected::new)
                .orElseGet(() -> accept(ticket, command, part, code, context));
    }

    private static JointDecision accept(
            Ticket ticket, Joint.Split command, TicketId part, String code, Context context) {
        Triage triage = ticket.triage();
        String asked = command.kind();
        String area = asked == null || asked.equals(triage.kind())
                ? triage.area()
                : context.policy().classification().kind(asked).map(Kind::area).orElseThrow();
        Map<String, Context.Others.Place> known = context.others().passages();
        List<Passage> passages = command.entries().stream()
                .map(id -> new Passage(Objects.requireNonNull(known.get(id), id).ticket(), UUID.fromString(id)))
                .toList();
        Log log = new Log(part, null, context);
        log.add(new TicketEvent.Opened(
                context.policy().hash(),
                code,
                ticket.opening().organisation(),
                requester(ticket, command, known),
                context.actor().id(),
                context.channel(),
                asked == null ? triage.kind() : asked,
                triage.priority(),
                area,
                ticket.opening().plan(),
                log.keep(command.title()),
                log.keep(command.description()),
                Map.of(),
                List.of()));
        log.add(new JointEvent.SplitFrom(ticket.id(), passages, owed(ticket)));
        EvidenceDesk.splitOff(asked == null ? triage.kind() : asked, ticket, context, log);
        return new JointDecision.Accepted(
                adding(ticket, new JointEvent.SplitInto(part, passages), context), log.accepted());
    }

    /** What was all asked by one person, in a ticket that was merged, is for that person again. */
    private static PersonId requester(Ticket ticket, Joint.Split command, Map<String, Context.Others.Place> known) {
        Set<PersonId> asked = command.entries().stream()
                .map(id -> Objects.requireNonNull(known.get(id), id).requester())
                .collect(Collectors.toSet());
        return asked.size() == 1 ? asked.iterator().next() : ticket.opening().requester();
    }
}
