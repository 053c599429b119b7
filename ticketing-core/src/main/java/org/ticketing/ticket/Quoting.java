package org.ticketing.ticket;

import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ticketing.catalog.Charge;
import org.ticketing.condition.Fact;
import org.ticketing.condition.Facts;
import org.ticketing.condition.Finding;
import org.ticketing.problem.Refusal;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/**
 * Whether a step towards a settled price can be made on an open ticket now, and whether it can be worked on before that.
 *
 * @param charge of the ticket's kind, under the policy in force
 */
record Quoting(Charge charge, Ticket ticket, Context context) {

    private static final Source NOT_CHARGED = Source.assumed("the catalogue of this desk does not name the kind");

    private static final Set<Action> DECISIONS = EnumSet.of(Action.APPROVE_QUOTE, Action.DECLINE_QUOTE);

    /** What staff can't do for a ticket that costs something while nobody has agreed to it: they can still write, ask and offer. */
    private static final Set<Action> WORK = EnumSet.of(Action.PROMISE_DATE, Action.RESOLVE);

    static boolean isStep(Action action) {
        return DECISIONS.contains(action) || action == Action.OFFER_QUOTE || action == Action.ANSWER_BY_ARTICLE;
    }

    static boolean isWork(Action action) {
        return WORK.contains(action);
    }

    /** Why a step can't be made; of a ticket that is open. */
    static Optional<Refusal> refusal(Action step, Ticket ticket, Context context) {
        return ticket.charge(context.policy())
                .map(charge -> new Quoting(charge, ticket, context).refusal(step))
                .orElseGet(Quoting::notCharged);
    }

    /** Why work can't be done yet; of a ticket that is open. With an article it can be at its end, but not begun. */
    static Optional<Refusal> refusalOfWork(Action work, Ticket ticket, Context context) {
        boolean settled = ticket.isApproved() || (work == Action.RESOLVE && ticket.isAnsweredByArticle());
        return ticket.charge(context.policy())
                .filter(charge -> !settled)
                .map(charge -> new Quoting(charge, ticket, context).notSettled());
    }

    /** Why a step can't be made as it is said, although it could be otherwise. */
    static Optional<Refusal> refusal(Command command, Ticket ticket, Context context) {
        return switch (command) {
            case ApproveQuote c -> otherVersion(c.version(), ticket, context);
            case DeclineQuote c -> otherVersion(c.version(), ticket, context);
            // A refusal leaves what was promised; a new date is a promise to work.
            case Command.AnswerRenegotiation c ->
                c.refused() ? Optional.empty() : refusalOfWork(Action.PROMISE_DATE, ticket, context);
            default -> Optional.empty();
        };
    }

    /** What decided, beside the phase: what has become of the quote, or who may decide on it. */
    static List<Finding> findings(Refusal refusal, Ticket ticket, Context context) {
        if (refusal.code().equals("wrong-approver")) {
            return ticket.charge(context.policy())
                    .map(charge -> Finding.of(
                            charge.approvedBy(), ticket.facts(context.policy().domains()), context.actor()))
                    .orElse(List.of());
        }
        String kind = ticket.triage().kind();
        String quote = ticket.value(Fact.QUOTE);
        return List.of(
                found(Fact.KIND, kind, Text.same(kind)),
                found(Fact.QUOTE, quote, quote == null ? new Text("none", "nenhum") : Text.same(quote)));
    }

    private static Finding found(Fact fact, @Nullable String value, Text said) {
        Text label = fact.label();
        return new Finding(
                fact,
                value == null ? List.of() : List.of(value),
                true,
                new Text(label.en() + ": " + said.en(), label.pt() + ": " + said.pt()));
    }

    private Optional<Refusal> refusal(Action step) {
        return switch (step) {
            case OFFER_QUOTE -> Optional.empty();
            case ANSWER_BY_ARTICLE -> article();
            case APPROVE_QUOTE, DECLINE_QUOTE -> wrongApprover().or(this::notOpen);
            default -> throw new IllegalArgumentException("no step towards a price: " + step);
        };
    }

    private Optional<Refusal> article() {
        if (!charge.article()) {
            return refuse(
                    "no-article-here",
                    "Tickets of this kind are settled by a quote: offer one",
                    "Chamados deste tipo se resolvem por orçamento: ofereça um");
        }
        return ticket.isApproved()
                ? refuse(
                        "quote-approved",
                        "The quote has been approved: do what was agreed, or classify the ticket anew first",
                        "O orçamento foi aprovado: faça o que foi combinado ou reclassifique o chamado antes")
                : Optional.empty();
    }

    /** Whatever roles are granted: nobody approves for others, and the vendor never for its customers (U10). */
    private Optional<Refusal> wrongApprover() {
        Facts facts = ticket.facts(context.policy().domains());
        boolean speaksForThem =
                ticket.opening().organisation().equals(context.actor().organisation());
        return speaksForThem && charge.approvedBy().forActor(context.actor()).test(facts)
                ? Optional.empty()
                : refuse(
                        "wrong-approver",
                        "This is decided by somebody whom the customer has empowered for it: leave it to them",
                        "Isto é decidido por alguém a quem o cliente deu esse poder: deixe com essa pessoa");
    }

    private Optional<Refusal> notOpen() {
        Quote quote = ticket.quote().orElse(null);
        if (quote == null) {
            return refuse(
                    "no-quote",
                    "Nothing has been quoted for this ticket yet: wait for the quote",
                    "Ainda não há orçamento para este chamado: aguarde-o");
        }
        return switch (quote.state()) {
            case OFFERED -> Optional.empty();
            case LAPSED -> lapsed(quote);
            case APPROVED ->
                refuse("quote-approved", "The quote has been approved already", "O orçamento já foi aprovado");
            case DECLINED ->
                refuse(
                        "quote-declined",
                        "The quote has been declined: ask for another one",
                        "O orçamento foi recusado: peça outro");
            case WITHDRAWN ->
                refuse(
                        "quote-withdrawn",
                        "The quote has been taken back: ask for another one",
                        "O orçamento foi retirado: peça outro");
        };
    }

    private Optional<Refusal> lapsed(Quote quote) {
        return refuse(
                "quote-lapsed",
                "The quote was valid until %s: ask for another one".formatted(until(quote)),
                "O orçamento valia até %s: peça outro".formatted(until(quote)));
    }

    private static Optional<Refusal> otherVersion(int read, Ticket ticket, Context context) {
        return ticket.quote()
                .filter(quote -> read != quote.version())
                .flatMap(quote -> ticket.charge(context.policy())
                        .map(charge -> new Refusal(
                                "other-version",
                                charge.source(),
                                new Text(
                                                "The quote stands at version %s, and version %s was read: read it again"
                                                        + " and decide on that",
                                                "O orçamento está na versão %s, e foi lida a versão %s: leia-o de novo"
                                                        + " e decida sobre ela")
                                        .with(quote.version(), read))));
    }

    /** Nothing that costs something is begun before somebody has agreed to it. */
    private Refusal notSettled() {
        return ticket.quote()
                .filter(Quote::isOpen)
                .map(quote -> notSettled(
                        "This costs extra, and its quote is not approved yet: wait for the customer, until "
                                + until(quote),
                        "Isto tem custo à parte, e o orçamento ainda não foi aprovado: aguarde o cliente até "
                                + until(quote)))
                .orElseGet(() -> notSettled(
                        "This costs extra, and nobody has agreed to it: offer a quote"
                                + (charge.article() ? ", or give an article" : ""),
                        "Isto tem custo à parte, e ninguém concordou ainda: ofereça um orçamento"
                                + (charge.article() ? " ou indique um artigo" : "")));
    }

    private Refusal notSettled(String en, String pt) {
        return new Refusal("not-approved", charge.source(), new Text(en, pt));
    }

    private static Optional<Refusal> notCharged() {
        return Optional.of(new Refusal(
                "not-charged",
                NOT_CHARGED,
                new Text(
                        "Tickets of this kind cost nothing extra: classify it as what it is first",
                        "Chamados deste tipo não têm custo à parte: antes, classifique-o como o que ele é")));
    }

    private Optional<Refusal> refuse(String code, String en, String pt) {
        return Optional.of(new Refusal(code, charge.source(), new Text(en, pt)));
    }

    private String until(Quote quote) {
        return quote.validUntil()
                .atZone(context.policy().zone())
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.SECONDS)
                .toString()
                .replace('T', ' ');
    }
}
