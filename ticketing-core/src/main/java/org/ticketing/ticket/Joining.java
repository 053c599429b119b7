package org.ticketing.ticket;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ticketing.directory.Actor;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.problem.Refusal;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/** Why two tickets can't be linked, or merged, or a part split off: what the state of one says, and what that of both says. */
final class Joining {

    private static final Source ASSUMED =
            Source.assumed("what two tickets have to do with each other is the same at every"
                    + " desk, and who may say so is granted");

    private Joining() {}

    /** Why nothing can be done to a ticket that goes on in another one, which is named to whoever may see it. */
    static Refusal merged(@Nullable Ticket survivor) {
        return survivor == null
                ? refuse(
                        "ticket-merged",
                        "The ticket was merged into another one, which you can't see: open a new one",
                        "O chamado foi unido a outro, que você não pode ver: abra um novo")
                : refuse(
                        "ticket-merged",
                        "The ticket was merged into %s: go on there",
                        "O chamado foi unido ao %s: continue por lá",
                        survivor.code());
    }

    /** Why an open ticket can't be merged into any other. */
    static Optional<Refusal> refusalOfMerge(Ticket ticket) {
        if (ticket.quote().filter(Quote::isOpen).isPresent() || ticket.isApproved()) {
            return Optional.of(refuse(
                    "merge-with-quote",
                    "What the ticket costs is being settled, or is settled: merge the other one into this one,"
                            + " or link the two",
                    "O preço deste chamado está em negociação ou já foi acertado: una o outro a este, ou"
                            + " vincule os dois"));
        }
        Renegotiation renegotiation = ticket.progress().renegotiation();
        if (renegotiation != null && renegotiation.state() != Renegotiation.State.ACCEPTED) {
            return Optional.of(refuse(
                    "merge-in-renegotiation",
                    "A renegotiation is under way on the ticket: bring it to its end first, or merge the other one into"
                            + " this one",
                    "Há uma renegociação em andamento neste chamado: conclua-a antes, ou una o outro a este"));
        }
        return Optional.empty();
    }

    /** Why a ticket can't take up one more. */
    static Optional<Refusal> refusalOfMore(Ticket ticket) {
        return ticket.links().isFull()
                ? Optional.of(refuse(
                        "too-many-links",
                        "%s has to do with %s others already: unlink some first",
                        "O chamado %s já está ligado a outros %s: desvincule alguns antes",
                        ticket.code(),
                        Links.MOST))
                : Optional.empty();
    }

    static Optional<Refusal> nothingLinked(Ticket ticket) {
        return ticket.links().others().stream().noneMatch(to -> to.relation().isSaid())
                ? Optional.of(notLinked())
                : Optional.empty();
    }

    static Optional<Refusal> refusalOfLink(Links.To link, Ticket ticket, Ticket other, Context context) {
        if (ticket.id().equals(other.id())) {
            return Optional.of(refuse(
                    "link-with-itself",
                    "A ticket has nothing to do with itself: name another one",
                    "Um chamado não se vincula a ele mesmo: indique outro"));
        }
        if (other.isMerged()) {
            return Optional.of(merged(context.others().survivor()));
        }
        if (ticket.links().others().contains(link)) {
            return Optional.of(refuse(
                    "linked-already",
                    "The ticket is that to %s already",
                    "O chamado já tem este vínculo com o %s",
                    other.code()));
        }
        return mayToo(Action.LINK, other, context).or(() -> refusalOfMore(other));
    }

    static Optional<Refusal> refusalOfUnlink(Links.To link, Ticket ticket, Ticket other, Context context) {
        return ticket.links().others().contains(link)
                ? mayToo(Action.UNLINK, other, context)
                : Optional.of(notLinked());
    }

    private static Refusal notLinked() {
        return refuse(
                "not-linked",
                "There is no such link to take back: see the links of the ticket",
                "Não há esse vínculo para desfazer: veja os vínculos do chamado");
    }

    /** Why one ticket can't be merged into another, of which the one could be merged. */
    static Optional<Refusal> refusalOfMerge(Ticket ticket, Ticket into, Context context) {
        if (ticket.id().equals(into.id())) {
            return Optional.of(refuse(
                    "merge-with-itself",
                    "A ticket can't be merged into itself: name another one",
                    "Um chamado não pode ser unido a ele mesmo: indique outro"));
        }
        if (into.isMerged()) {
            return Optional.of(intoMerged(ticket, into, context.others().survivor()));
        }
        if (!into.phase().isOpen()) {
            return Optional.of(refuse(
                    "merge-into-ended",
                    "%s has ended: reopen it first, or link the two",
                    "O chamado %s já terminou: reabra-o antes, ou vincule os dois",
                    into.code()));
        }
        if (!ticket.opening().organisation().equals(into.opening().organisation())) {
            return Optional.of(refuse(
                    "merge-of-two-organisations",
                    "The two are of different customers, who must not read each other: link them instead",
                    "Os dois são de clientes diferentes, e um não pode ler o outro: vincule-os"));
        }
        return mayToo(Action.MERGE, into, context)
                .or(() -> losesDate(ticket, into))
                .or(() -> takesSight(ticket, into, context))
                .or(() -> refusalOfMore(into));
    }

    private static Refusal intoMerged(Ticket ticket, Ticket into, @Nullable Ticket survivor) {
        if (survivor != null && survivor.id().equals(ticket.id())) {
            return refuse(
                    "merge-in-circle",
                    "%s was merged into this ticket before: there is nothing left to merge",
                    "O chamado %s já foi unido a este: não há mais o que unir",
                    into.code());
        }
        return survivor == null
                ? refuse(
                        "merge-into-merged",
                        "%s was merged into another one itself, which you can't see: name one that is open",
                        "O chamado %s também foi unido a outro, que você não pode ver: indique um que esteja aberto",
                        into.code())
                : refuse(
                        "merge-into-merged",
                        "%s was merged itself: merge into %s",
                        "O chamado %s também foi unido: una ao %s",
                        into.code(),
                        survivor.code());
    }

    /** A date that somebody has promised is not lost on the way. */
    private static Optional<Refusal> losesDate(Ticket ticket, Ticket into) {
        var promised = ticket.progress().promisedDate();
        var there = into.progress().promisedDate();
        return promised == null || (there != null && !there.isAfter(promised))
                ? Optional.empty()
                : Optional.of(refuse(
                        "merge-loses-date",
                        "A date is promised on the ticket, and on %s none as early: promise it there first",
                        "Há uma data prometida neste chamado, e no %s nenhuma até ela: prometa-a lá antes",
                        into.code()));
    }

    /** Nobody who asked loses sight of what becomes of it: in no role of a customer in which they see the one. */
    private static Optional<Refusal> takesSight(Ticket ticket, Ticket into, Context context) {
        SupportPolicy policy = context.policy();
        boolean takes = Stream.concat(
                        Stream.of(ticket.opening().requester(), ticket.opening().opener()),
                        ticket.links().concerned().stream())
                .distinct()
                .anyMatch(person -> policy.access().roles().stream()
                        .filter(role -> role.side() == Side.CUSTOMER)
                        .anyMatch(role ->
                                sees(person, role.id(), ticket, policy) && !sees(person, role.id(), into, policy)));
        return takes
                ? Optional.of(refuse(
                        "merge-takes-sight",
                        "Whoever asked here could not see %s: link the two instead",
                        "Quem pediu aqui não poderia ver o chamado %s: vincule os dois",
                        into.code()))
                : Optional.empty();
    }

    private static boolean sees(PersonId person, String role, Ticket ticket, SupportPolicy policy) {
        Actor actor =
                Actor.customer(person.value(), ticket.opening().organisation().value(), role);
        return policy.access().allows(actor, Action.SEE, ticket.facts(policy.domains()));
    }

    /** What is done to two tickets has to be granted on both. */
    private static Optional<Refusal> mayToo(Action action, Ticket other, Context context) {
        return Permit.refusal(action, other.facts(context.policy().domains()), context);
    }

    static Ticket named(Context context) {
        return Objects.requireNonNull(context.others().named(), "a command that names no ticket is not decided");
    }

    private static Refusal refuse(String code, String en, String pt, Object... named) {
        Text text = new Text(en, pt);
        return new Refusal(code, ASSUMED, named.length == 0 ? text : text.with(named));
    }
}
