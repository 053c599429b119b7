package org.ticketing.ticket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ticketing.aftercare.FollowUpRules;
import org.ticketing.aftercare.RatingRules;
import org.ticketing.aftercare.TagRules;
import org.ticketing.aftercare.WatchingRules;
import org.ticketing.problem.Refusal;
import org.ticketing.problem.Violation;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/** What people do with a ticket beside the work on it: whether they can now, and what comes of it. */
final class BesideDesk {

    private static final Source NO_SECTION =
            Source.assumed("the policy of this desk says nothing of it after the work");

    private static final Set<Action> STEPS =
            EnumSet.of(Action.RATE, Action.FOLLOW_UP, Action.WATCH, Action.MANAGE_WATCHERS, Action.TAG);

    private BesideDesk() {}

    static boolean isStep(Action action) {
        return STEPS.contains(action);
    }

    /** Why it can't be done now, whatever is said with it. */
    static Optional<Refusal> refusal(Action action, Ticket ticket, Context context) {
        return switch (action) {
            case RATE -> rating(ticket, context);
            case FOLLOW_UP -> following(ticket, context).or(() -> OpeningDesk.refusalLike(ticket, context));
            case WATCH, MANAGE_WATCHERS ->
                context.policy().afterCare().watching() == null
                        ? refuse(
                                "no-watching",
                                NO_SECTION,
                                "Nobody watches tickets at this desk: list them, and look there",
                                "Neste atendimento ninguém acompanha chamados: liste-os e veja por lá")
                        : Optional.empty();
            case TAG ->
                context.policy().afterCare().tags() == null
                        ? refuse(
                                "no-tags",
                                NO_SECTION,
                                "There are no tags at this desk: write an internal note instead",
                                "Neste atendimento não há etiquetas: escreva uma nota interna")
                        : Optional.empty();
            default -> throw new IllegalArgumentException("not beside the work: " + action);
        };
    }

    private static Optional<Refusal> rating(Ticket ticket, Context context) {
        RatingRules rules = context.policy().afterCare().rating();
        if (rules == null) {
            return refuse(
                    "no-rating",
                    NO_SECTION,
                    "Tickets are not rated at this desk: reply in the ticket instead",
                    "Neste atendimento os chamados não são avaliados: responda no chamado");
        }
        boolean speaksForThem =
                ticket.opening().organisation().equals(context.actor().organisation());
        if (context.actor().side() == Side.VENDOR || !speaksForThem) {
            return refuse(
                    "wrong-rater",
                    rules.source(),
                    "What was done is rated by the customer alone: leave it to them",
                    "O que foi feito é avaliado só pelo cliente: deixe com ele");
        }
        if (ticket.phase().isOpen()) {
            return refuse(
                    "not-resolved",
                    rules.source(),
                    "There is nothing to rate yet: wait until the ticket is resolved",
                    "Ainda não há o que avaliar: aguarde até o chamado ser resolvido");
        }
        Instant done = done(ticket);
        if (context.now().isAfter(done.plus(rules.within()))) {
            return Optional.of(new Refusal(
                    "too-late-to-rate",
                    rules.source(),
                    new Text(
                                    "A ticket can be rated for %s hours after its end: write to the vendor instead",
                                    "Um chamado pode ser avaliado até %s horas depois do fim: escreva ao fornecedor")
                            .with(rules.within().toHours())));
        }
        return rules.changeable() || !isRatedSince(done, ticket)
                ? Optional.empty()
                : refuse(
                        "already-rated",
                        rules.source(),
                        "This has been rated, and a rating stands: reply in the ticket if there is more to say",
                        "Isto já foi avaliado, e a avaliação vale: responda no chamado se houver mais a dizer");
    }

    private static Instant done(Ticket ticket) {
        Instant resolved = ticket.progress().resolvedAt();
        return resolved == null ? ticket.progress().endedAt().orElseThrow() : resolved;
    }

    /** What was thought of an earlier solution says nothing of this one. */
    private static boolean isRatedSince(Instant done, Ticket ticket) {
        Aftermath.Stars rating = ticket.aftermath().rating();
        return rating != null && !rating.at().isBefore(done);
    }

    private static Optional<Refusal> following(Ticket ticket, Context context) {
        FollowUpRules rules = context.policy().afterCare().followUp();
        if (rules == null) {
            return refuse(
                    "no-follow-up",
                    NO_SECTION,
                    "No ticket follows another at this desk: open a new one, and say which it is about",
                    "Neste atendimento um chamado não continua outro: abra um novo e diga do que se trata");
        }
        if (ticket.phase().isOpen()) {
            return Permit.stillOpen();
        }
        return rules.whileReopenable() || Permit.tooLate(ticket, context).isPresent()
                ? Optional.empty()
                : refuse(
                        "reopen-instead",
                        rules.source(),
                        "The ticket can still be taken up again: reopen it instead",
                        "O chamado ainda pode ser retomado: reabra-o");
    }

    /** Why nothing may follow the ticket that an opening names, whatever is opened; nothing if it names none. */
    static Optional<Refusal> refusalToFollow(Context context) {
        Ticket ended = context.others().named();
        return ended == null
                ? Optional.empty()
                : Permit.refusalByPolicy(Action.FOLLOW_UP, ended, context)
                        .or(() -> following(ended.seenAt(context.now()), context));
    }

    /** Who may not see a ticket is not told whether it is there. */
    static List<Violation> violations(Command.Open open, Context context) {
        if (open.follows() == null) {
            return List.of();
        }
        Ticket ended = context.others().named();
        if (ended == null) {
            return List.of(new Violation(
                    "follows",
                    "known-ticket",
                    new Text(
                            "is no ticket that you can see: name another one, or leave it out",
                            "não é um chamado que você possa ver: informe outro, ou retire")));
        }
        String organisation = ended.opening().organisation().value();
        boolean other = open.organisation() == null
                ? !ended.opening().organisation().equals(context.actor().organisation())
                : !organisation.equals(open.organisation());
        return other
                ? List.of(new Violation(
                        "organisation",
                        "same-organisation",
                        new Text(
                                        "is not the customer of the ticket that this one follows: write %s",
                                        "não é o cliente do chamado a que este dá continuidade: escreva %s")
                                .with(organisation)))
                : List.of();
    }

    static List<Violation> violations(Command.Beside command, Context context) {
        return switch (command) {
            case Rate c -> stars(c, context);
            case Tag c -> tags(c, context);
            case ManageWatchers c -> both("remove", c.add(), c.remove());
            case FollowUp c -> List.of();
            case Watch c -> List.of();
        };
    }

    private static List<Violation> stars(Rate c, Context context) {
        RatingRules rules = context.policy().afterCare().rating();
        return rules == null || c.stars() == null || c.stars() <= rules.stars()
                ? List.of()
                : List.of(new Violation(
                        "stars",
                        "stars",
                        new Text("are 1 to %s here, not %s", "são de 1 a %s aqui, e não %s")
                                .with(rules.stars(), c.stars())));
    }

    private static List<Violation> tags(Tag c, Context context) {
        TagRules rules = context.policy().afterCare().tags();
        List<String> known = rules == null ? List.of() : rules.ids();
        List<Violation> violations = new ArrayList<>(both("remove", c.add(), c.remove()));
        if (rules != null) {
            c.add().stream()
                    .filter(tag -> !known.contains(tag))
                    .forEach(tag -> violations.add(Violation.unknown("add", tag, known)));
        }
        return violations;
    }

    private static List<Violation> both(String path, List<String> add, List<String> remove) {
        return add.stream()
                .filter(remove::contains)
                .map(each -> new Violation(
                        path,
                        "distinct",
                        new Text(
                                        "names %s, which is to be added too: name it once",
                                        "indica %s, que também é para acrescentar: indique uma vez só")
                                .with(each)))
                .toList();
    }

    /** Why it can't be done as it is said, although it could be otherwise. */
    static Optional<Refusal> refusal(Command command, Ticket ticket, Context context) {
        if (command instanceof Watch c) {
            boolean watches =
                    ticket.aftermath().watchers().contains(context.actor().id());
            return watches == c.watching() ? unchanged() : tooManyWatchers(watching(c, context), ticket, context);
        }
        if (command instanceof ManageWatchers c) {
            AfterEvent.WatchersChanged changed = watchers(c, ticket);
            return isEmpty(changed.added(), changed.removed())
                    ? unchanged()
                    : tooManyWatchers(changed, ticket, context);
        }
        return command instanceof Tag c ? tagging(tagged(c, ticket), ticket, context) : Optional.empty();
    }

    private static boolean isEmpty(List<?> added, List<?> removed) {
        return added.isEmpty() && removed.isEmpty();
    }

    private static Optional<Refusal> unchanged() {
        return refuse(
                "unchanged",
                Source.assumed("what changes nothing is no event"),
                "It is so already: read the ticket again",
                "Já está assim: leia o chamado de novo");
    }

    private static Optional<Refusal> tooManyWatchers(
            AfterEvent.WatchersChanged changed, Ticket ticket, Context context) {
        WatchingRules rules = context.policy().afterCare().watching();
        int then = ticket.aftermath().watchers().size()
                + changed.added().size()
                - changed.removed().size();
        return rules == null || changed.added().isEmpty() || then <= rules.most()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "too-many-watchers",
                        rules.source(),
                        new Text(
                                        "At most %s people watch one ticket: take somebody from it first",
                                        "No máximo %s pessoas acompanham um chamado: retire alguém antes")
                                .with(rules.most())));
    }

    private static Optional<Refusal> tagging(AfterEvent.Tagged tagged, Ticket ticket, Context context) {
        if (isEmpty(tagged.added(), tagged.removed())) {
            return unchanged();
        }
        TagRules rules = context.policy().afterCare().tags();
        int then = ticket.aftermath().tags().size()
                + tagged.added().size()
                - tagged.removed().size();
        return rules == null || tagged.added().isEmpty() || then <= rules.most()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "too-many-tags",
                        rules.source(),
                        new Text(
                                        "A ticket has at most %s tags: take one from it first",
                                        "Um chamado tem no máximo %s etiquetas: retire uma antes")
                                .with(rules.most())));
    }

    static void carryOut(Command.Beside command, Ticket ticket, Context context, Log log) {
        log.add(new TicketEvent.Beside(
                switch (command) {
                    case Rate c -> new AfterEvent.Rated(c.stars(), c.comment() == null ? null : log.keep(c.comment()));
                    case Watch c -> watching(c, context);
                    case ManageWatchers c -> watchers(c, ticket);
                    case Tag c -> tagged(c, ticket);
                    case FollowUp c -> throw new IllegalStateException("it is opened, not added to " + ticket.id());
                }));
    }

    private static AfterEvent.WatchersChanged watching(Watch c, Context context) {
        List<PersonId> self = List.of(context.actor().id());
        return c.watching()
                ? new AfterEvent.WatchersChanged(self, List.of())
                : new AfterEvent.WatchersChanged(List.of(), self);
    }

    /** Whoever watched a ticket that was merged watches where it goes on, also beyond how many the policy lets come by themselves. */
    static Optional<TicketEvent> joined(Ticket merged, Ticket into, Context context) {
        List<PersonId> more = merged.aftermath().watchers().stream()
                .filter(Predicate.not(into.aftermath().watchers()::contains))
                .toList();
        return more.isEmpty() || context.policy().afterCare().watching() == null
                ? Optional.empty()
                : Optional.of(new TicketEvent.Beside(new AfterEvent.WatchersChanged(more, List.of())));
    }

    private static AfterEvent.WatchersChanged watchers(ManageWatchers c, Ticket ticket) {
        Set<PersonId> now = ticket.aftermath().watchers();
        return new AfterEvent.WatchersChanged(
                people(c.add()).filter(Predicate.not(now::contains)).toList(),
                people(c.remove()).filter(now::contains).toList());
    }

    private static Stream<PersonId> people(List<String> ids) {
        return new LinkedHashSet<>(ids).stream().map(PersonId::new);
    }

    private static AfterEvent.Tagged tagged(Tag c, Ticket ticket) {
        Set<String> now = ticket.aftermath().tags();
        return new AfterEvent.Tagged(
                c.add().stream().distinct().filter(Predicate.not(now::contains)).toList(),
                c.remove().stream().distinct().filter(now::contains).toList());
    }

    private static Optional<Refusal> refuse(String code, Source source, String en, String pt) {
        return Optional.of(new Refusal(code, source, new Text(en, pt)));
    }
}
