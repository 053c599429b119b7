package org.ticketing.ticket;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ticketing.condition.Fact;
import org.ticketing.condition.Facts;
import org.ticketing.condition.Finding;
import org.ticketing.escalation.Ladder;
import org.ticketing.escalation.Level;
import org.ticketing.problem.Refusal;
import org.ticketing.sla.Clock;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/**
 * Whether a step on the ladder of an open ticket can be made now: from level to level, and none is skipped.
 *
 * @param ladder the one of the policy in force
 */
record Climb(Ladder ladder, Ticket ticket, Context context) {

    private static final Source NO_LADDER = Source.assumed("the policy of this desk has no ladder");

    private static final Set<Action> STEPS =
            EnumSet.of(Action.RENEGOTIATE, Action.ESCALATE, Action.ANSWER_RENEGOTIATION, Action.ACCEPT_ANSWER);

    static boolean isStep(Action action) {
        return STEPS.contains(action);
    }

    static Optional<Refusal> refusal(Action step, Ticket ticket, Context context) {
        Ladder ladder = context.policy().renegotiation();
        return ladder == null ? noLadder() : new Climb(ladder, ticket, context).refusal(step);
    }

    private Optional<Refusal> refusal(Action step) {
        Renegotiation renegotiation = ticket.progress().renegotiation();
        Renegotiation now = renegotiation != null && renegotiation.isUnderWay() ? renegotiation : null;
        return switch (step) {
            case RENEGOTIATE -> now == null ? tooEarly() : underWay(now);
            case ESCALATE -> now == null ? notStarted() : escalation(now);
            case ANSWER_RENEGOTIATION -> answer(now);
            case ACCEPT_ANSWER ->
                now != null && now.state() == Renegotiation.State.ANSWERED ? Optional.empty() : nothingToAccept();
            default -> throw new IllegalArgumentException("no step on a ladder: " + step);
        };
    }

    /** What decided, beside the phase: which level is asked, and who answers for it. */
    static List<Finding> findings(Refusal refusal, Ticket ticket, Context context) {
        Ladder ladder = context.policy().renegotiation();
        Renegotiation now = ticket.progress().renegotiation();
        String level = ticket.value(Fact.LEVEL);
        if (ladder != null && now != null && refusal.code().equals("wrong-level")) {
            return Finding.of(ladder.level(now.place()).answeredBy(), facts(ticket, context), context.actor());
        }
        Text label = Fact.LEVEL.label();
        return List.of(new Finding(
                Fact.LEVEL,
                level == null ? List.of() : List.of(level),
                true,
                new Text(
                        label.en() + ": " + (level == null ? "none" : level),
                        label.pt() + ": " + (level == null ? "nenhum" : level))));
    }

    private static Facts facts(Ticket ticket, Context context) {
        return ticket.facts(context.policy().domains());
    }

    /** U48: first the normal way is waited for. */
    private Optional<Refusal> tooEarly() {
        return ticket.time().open().stream()
                .filter(clock -> ladder.after().contains(clock.goal()))
                .filter(this::canStillBeKept)
                .max(Comparator.comparing(Climb::lasts))
                .map(clock ->
                        refuse("too-early", ladder.source(), clock.due() == null ? yourTurn() : wait(clock.due())));
    }

    /** While it stands still it can; where nothing is promised, or no date yet, there is nothing to wait for. */
    private boolean canStillBeKept(Clock clock) {
        Instant due = clock.due();
        return !clock.breached()
                && (clock.state() == Clock.State.PAUSED || (due != null && !due.isBefore(context.now())));
    }

    private static Instant lasts(Clock clock) {
        return clock.due() == null ? Instant.MAX : clock.due();
    }

    private static Text yourTurn() {
        return new Text(
                "The normal way is not at its end: what was asked of you is waited for, so reply in the ticket first",
                "O fluxo normal não terminou: aguarda-se o que foi pedido a você, portanto responda antes no chamado");
    }

    private Text wait(Instant due) {
        return new Text(
                        "The normal way is not at its end: wait until %s; if it is not done by then, ask again",
                        "O fluxo normal não terminou: aguarde até %s; se até lá não for feito, peça de novo")
                .with(local(due));
    }

    private Optional<Refusal> underWay(Renegotiation now) {
        return Optional.of(refuse(
                "ladder-under-way",
                ladder.source(),
                now.state() == Renegotiation.State.ASKED
                        ? naming(
                                now,
                                "This is being renegotiated already, and the level asked is %s: wait for the"
                                        + " answer",
                                "Isto já está sendo renegociado, e o nível acionado é %s: aguarde a resposta")
                        : new Text(
                                "This is being renegotiated already, and there is an answer: accept it, or ask"
                                        + " the next level",
                                "Isto já está sendo renegociado, e há uma resposta: aceite-a ou peça ao"
                                        + " próximo nível")));
    }

    private Optional<Refusal> escalation(Renegotiation now) {
        if (ladder.endsAt(now.place())) {
            return Optional.of(refuse("last-level", ladder.source(), noFurther(now)));
        }
        return now.state() == Renegotiation.State.ASKED && !hasLapsed(now)
                ? Optional.of(refuse("wait-for-answer", ladder.source(), waitForAnswer(now)))
                : Optional.empty();
    }

    private Text noFurther(Renegotiation now) {
        return now.state() == Renegotiation.State.ASKED
                ? new Text(
                        "The last level has been asked, there is none after it: wait for its answer",
                        "O último nível já foi acionado, não há outro depois dele: aguarde a resposta")
                : new Text(
                        "The last level has answered, there is none after it: accept its answer, or reply in the"
                                + " ticket",
                        "O último nível já respondeu, não há outro depois dele: aceite a resposta ou responda no"
                                + " chamado");
    }

    /** Whether the level that was asked has let its own time pass, noticed or not: whoever only looks settles nothing. */
    private boolean hasLapsed(Renegotiation now) {
        return ownTime(now)
                .filter(clock -> clock.breached() || isOverdue(clock))
                .isPresent();
    }

    private boolean isOverdue(Clock clock) {
        Instant due = clock.due();
        return clock.state() == Clock.State.RUNNING
                && clock.strength().canBeBreached()
                && due != null
                && due.isBefore(context.now());
    }

    /** The cycle that counts the time of the level that was asked, under the policy in force. */
    private Optional<Clock> ownTime(Renegotiation now) {
        @Nullable String goal = ladder.answerGoal();
        return goal == null
                ? Optional.empty()
                : ticket.time().latest(goal).filter(clock -> !clock.start().isBefore(now.askedAt()));
    }

    private Text waitForAnswer(Renegotiation now) {
        return ownTime(now)
                .map(Clock::due)
                .map(until -> naming(
                        now,
                        "The level asked, %s, has until " + local(until)
                                + " to answer: ask the next one after that, or when the answer does not do",
                        "O nível acionado, %s, tem até " + local(until)
                                + " para responder: acione o próximo depois disso, ou se a resposta não atender"))
                .orElseGet(() -> naming(
                        now,
                        "The level asked, %s, has not answered yet: ask the next one when the answer does not do",
                        "O nível acionado, %s, ainda não respondeu: acione o próximo se a resposta não atender"));
    }

    private Text naming(Renegotiation now, String en, String pt) {
        Text level = ladder.level(now.place()).label();
        return new Text(en.formatted(level.en()), pt.formatted(level.pt()));
    }

    private Optional<Refusal> answer(@Nullable Renegotiation now) {
        if (now == null || now.state() != Renegotiation.State.ASKED) {
            return Optional.of(refuse(
                    "nothing-to-answer",
                    ladder.source(),
                    new Text(
                            "No level waits for an answer: to promise a date all the same, promise it on the"
                                    + " ticket",
                            "Nenhum nível aguarda resposta: para prometer uma data mesmo assim, prometa-a no"
                                    + " chamado")));
        }
        Level level = ladder.level(now.place());
        return level.answeredBy().forActor(context.actor()).test(facts(ticket, context))
                ? Optional.empty()
                : Optional.of(refuse(
                        "wrong-level",
                        level.source(),
                        naming(
                                now,
                                "The customer has asked a level that is not yours, %s: leave the answer to it",
                                "O cliente acionou um nível que não é o seu, %s: deixe a resposta com ele")));
    }

    private Optional<Refusal> notStarted() {
        Text first = ladder.level(1).label();
        return Optional.of(refuse(
                "ladder-not-started",
                ladder.source(),
                new Text(
                        "Nothing is being renegotiated: begin with the first level, %s".formatted(first.en()),
                        "Nada está sendo renegociado: comece pelo primeiro nível, %s".formatted(first.pt()))));
    }

    private Optional<Refusal> nothingToAccept() {
        return Optional.of(refuse(
                "nothing-to-accept",
                ladder.source(),
                new Text(
                        "There is no answer to accept: renegotiate first, and wait for the answer",
                        "Não há resposta a aceitar: renegocie primeiro e aguarde a resposta")));
    }

    private static Optional<Refusal> noLadder() {
        return Optional.of(refuse(
                "no-ladder",
                NO_LADDER,
                new Text(
                        "Dates are not renegotiated level by level at this desk: reply in the ticket",
                        "Neste atendimento as datas não são renegociadas por níveis: responda no chamado")));
    }

    private static Refusal refuse(String code, Source source, Text reason) {
        return new Refusal(code, source, reason);
    }

    private String local(Instant instant) {
        return instant.atZone(context.policy().zone())
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.SECONDS)
                .toString()
                .replace('T', ' ');
    }
}
