package org.ticketing.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ticketing.escalation.LadderDesk.DIRECTOR;
import static org.ticketing.escalation.LadderDesk.LEAD;
import static org.ticketing.fixture.GoalBuilder.goal;
import static org.ticketing.fixture.GoalBuilder.hours;
import static org.ticketing.fixture.SmallDesk.ANA;
import static org.ticketing.fixture.SmallDesk.CAIO;
import static org.ticketing.fixture.SmallDesk.at;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.ticketing.access.Ruling;
import org.ticketing.audit.Audit;
import org.ticketing.audit.WhatIf;
import org.ticketing.condition.Fact;
import org.ticketing.fixture.SmallDesk;
import org.ticketing.fixture.Story;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.Refusal;
import org.ticketing.problem.Refused;
import org.ticketing.problem.Violation;
import org.ticketing.sla.Clock;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.Recorded;
import org.ticketing.ticket.Renegotiation;
import org.ticketing.ticket.TicketEvent;
import org.ticketing.view.PossibleAction;
import org.ticketing.view.RenegotiationView;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.TicketId;

/** The ladder, level by level; 2026-11-23 is a Monday. */
class LadderTest {

    private static final Instant WISHED = at("2026-11-25T12:00");
    private static final Instant NEW_DATE = at("2026-11-27T12:00");

    private final Story story = new Story(LadderDesk.policy());
    private final TicketId id = story.opened("2026-11-23T09:00");

    private void asked() {
        story.at("2026-11-23T10:30", ANA).renegotiate(id, WISHED, "Matrículas começam na quinta");
    }

    private void answered() {
        asked();
        story.at("2026-11-23T11:00", CAIO)
                .answerRenegotiation(id, Command.AnswerRenegotiation.refusal("Não há equipe"));
    }

    private Renegotiation ladder() {
        return Optional.ofNullable(story.ticket(id).progress().renegotiation()).orElseThrow();
    }

    private List<TicketEvent> steps() {
        return log().stream()
                .map(Recorded::event)
                .filter(event -> event instanceof TicketEvent.RenegotiationAsked
                        || event instanceof TicketEvent.RenegotiationAnswered
                        || event instanceof TicketEvent.RenegotiationInsufficient
                        || event instanceof TicketEvent.AnswerAccepted)
                .toList();
    }

    private List<Recorded> log() {
        return story.storage.log(SmallDesk.with().desk(), id);
    }

    private Refusal refusal(ThrowingCallable command) {
        int before = log().size();
        Refusal refusal = catchThrowableOfType(Refused.class, command).refusal();
        assertThat(log()).hasSize(before);
        return refusal;
    }

    @Test
    void theFirstLevelIsAskedAndAnswersByADateThatIsAPromise() {
        asked();
        assertThat(ladder().state()).isEqualTo(Renegotiation.State.ASKED);

        story.at("2026-11-23T11:00", CAIO)
                .answerRenegotiation(id, Command.AnswerRenegotiation.date(NEW_DATE, "Uma pessoa a mais"));

        assertThat(ladder())
                .isEqualTo(new Renegotiation(
                        1,
                        "attendant",
                        Renegotiation.State.ANSWERED,
                        at("2026-11-23T10:30"),
                        WISHED,
                        new Renegotiation.Answer("attendant", at("2026-11-23T11:00"), NEW_DATE)));
        assertThat(story.ticket(id).progress().promisedDate()).isEqualTo(NEW_DATE);
        assertThat(story.ticket(id)).isEqualTo(story.folded(id));
    }

    @Test
    void aRefusalKeepsTheDateThatWasPromised() {
        story.at("2026-11-23T09:30", CAIO).promiseDate(id, NEW_DATE, "Depende da fila");
        answered();

        assertThat(story.ticket(id).progress().promisedDate()).isEqualTo(NEW_DATE);
        assertThat(ladder().answer()).isEqualTo(new Renegotiation.Answer("attendant", at("2026-11-23T11:00"), null));
    }

    /** U69. */
    @Test
    void theNextLevelIsAskedWhenTheAnswerDidNotDo() {
        answered();

        story.at("2026-11-23T11:05", ANA).escalate(id, "Precisamos antes das matrículas");

        assertThat(steps().subList(2, 4).get(0))
                .isEqualTo(new TicketEvent.RenegotiationInsufficient("attendant", false));
        assertThat(steps().get(3)).isInstanceOfSatisfying(TicketEvent.RenegotiationAsked.class, e -> {
            assertThat(e.place()).isEqualTo(2);
            assertThat(e.level()).isEqualTo("leadership");
            assertThat(e.wished()).isEqualTo(WISHED);
        });
        assertThat(story.ticket(id).value(Fact.LEVEL)).isEqualTo("leadership");
        assertThat(ladder().answer()).isNotNull();
    }

    @Test
    void theNextLevelIsAskedWhenTheOneBeforeLetItsTimePass() {
        asked();

        Refusal tooSoon = refusal(() -> story.at("2026-11-23T12:30", ANA).escalate(id, "Ninguém respondeu"));
        story.at("2026-11-23T12:31", ANA).escalate(id, "Ninguém respondeu");

        assertThat(tooSoon.code()).isEqualTo("wait-for-answer");
        assertThat(tooSoon.reason().en()).contains("the attendant", "2026-11-23 12:30");
        assertThat(steps().get(1)).isEqualTo(new TicketEvent.RenegotiationInsufficient("attendant", true));
        Clock first = story.ticket(id).time().clock("level-answer", 1).orElseThrow();
        assertThat(first.breached()).isTrue();
        assertThat(first.state()).isEqualTo(Clock.State.STOPPED);
        assertThat(story.clock(id, "level-answer").cycle()).isEqualTo(2);
        assertThat(story.clock(id, "level-answer").due()).isEqualTo(at("2026-11-23T14:31"));
    }

    /** The promises of the answer goal differ per level. */
    @Test
    void theLastLevelHasItsOwnTime() {
        answered();
        story.at("2026-11-23T11:05", ANA).escalate(id, "Não atende");
        story.at("2026-11-23T11:10", LEAD)
                .answerRenegotiation(id, Command.AnswerRenegotiation.refusal("Não há equipe"));

        story.at("2026-11-23T12:00", ANA).escalate(id, "Não atende");

        assertThat(story.clock(id, "level-answer").due()).isEqualTo(at("2026-11-23T16:00"));
    }

    @Test
    void anAcceptedAnswerEndsTheLadderAndAnotherBeginsAtTheFirstLevel() {
        answered();
        story.at("2026-11-23T11:05", ANA).escalate(id, "Não atende");
        story.at("2026-11-23T11:10", LEAD)
                .answerRenegotiation(id, Command.AnswerRenegotiation.date(NEW_DATE, "Encaixamos"));
        story.as(ANA).acceptAnswer(id);

        assertThat(ladder().isUnderWay()).isFalse();
        assertThat(steps().get(5)).isEqualTo(new TicketEvent.AnswerAccepted("leadership"));
        assertThat(refusal(() -> story.as(ANA).escalate(id, "De novo")).code()).isEqualTo("ladder-not-started");

        story.as(ANA).renegotiate(id, WISHED, "Mudou de novo");

        assertThat(ladder().place()).isEqualTo(1);
        assertThat(ladder().answer()).isNull();
    }

    @Test
    void nothingIsSkippedAndNothingIsAfterTheLast() {
        answered();
        story.at("2026-11-23T11:05", ANA).escalate(id, "Não atende");
        assertThat(refusal(() -> story.as(ANA).escalate(id, "Agora a direção")).code())
                .isEqualTo("wait-for-answer");
        story.as(LEAD).answerRenegotiation(id, Command.AnswerRenegotiation.refusal("Não há equipe"));
        story.as(ANA).escalate(id, "Não atende");
        Refusal whileAsked = refusal(() -> story.as(ANA).escalate(id, "Mais alto"));
        story.as(DIRECTOR).answerRenegotiation(id, Command.AnswerRenegotiation.refusal("Não há equipe"));
        Refusal whenAnswered = refusal(() -> story.as(ANA).escalate(id, "Mais alto"));

        assertThat(whileAsked.code()).isEqualTo("last-level");
        assertThat(whileAsked.reason().en()).contains("wait for its answer");
        assertThat(whenAnswered.code()).isEqualTo("last-level");
        assertThat(whenAnswered.reason().en()).contains("accept its answer");
        story.as(ANA).acceptAnswer(id);
    }

    /** U48. */
    @Test
    void theNormalWayIsWaitedForFirst() {
        Refusal early = refusal(() -> story.at("2026-11-23T10:00", ANA).renegotiate(id, WISHED, "Urgente"));

        assertThat(early.code()).isEqualTo("too-early");
        assertThat(early.reason().en()).contains("2026-11-23 10:00");
        assertThat(early.source()).isEqualTo(LadderDesk.ladder(null).source());
        story.at("2026-11-23T10:01", ANA).renegotiate(id, WISHED, "Urgente");
    }

    @Test
    void theNormalWayIsAtItsEndWithTheAnswer() {
        story.at("2026-11-23T09:10", CAIO).reply(id, "Veja a tela 12");

        story.at("2026-11-23T09:11", ANA).renegotiate(id, WISHED, "Não é isso");

        assertThat(ladder().level()).isEqualTo("attendant");
    }

    @Test
    void whileTheCustomerIsWaitedForTheNormalWayIsNotAtItsEnd() {
        Story other = new Story(LadderDesk.with(
                new Ladder(LadderDesk.ladder(null).levels(), Set.of("resolution"), null, SmallDesk.TEST),
                goal("resolution").promises(hours(2))));
        TicketId ticket = other.opened("2026-11-23T09:00");
        other.at("2026-11-23T09:10", CAIO).awaitCustomer(ticket, "Qual tela?");

        assertThatThrownBy(() -> other.at("2026-11-23T17:00", ANA).renegotiate(ticket, WISHED, "Urgente"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("reply in the ticket first");
    }

    @Test
    void oneLadderAtATime() {
        asked();
        Refusal whileAsked = refusal(() -> story.as(ANA).renegotiate(id, WISHED, "De novo"));
        story.as(CAIO).answerRenegotiation(id, Command.AnswerRenegotiation.refusal("Não há equipe"));
        Refusal whenAnswered = refusal(() -> story.as(ANA).renegotiate(id, WISHED, "De novo"));

        assertThat(whileAsked.code()).isEqualTo("ladder-under-way");
        assertThat(whileAsked.reason().pt()).contains("o nível attendant");
        assertThat(whenAnswered.code()).isEqualTo("ladder-under-way");
        assertThat(whenAnswered.reason().en()).contains("accept it");
    }

    @Test
    void onlyTheLevelThatWasAskedAnswers() {
        asked();

        Refusal refusal = refusal(() ->
                story.as(DIRECTOR).answerRenegotiation(id, Command.AnswerRenegotiation.date(NEW_DATE, "Eu resolvo")));

        assertThat(refusal.code()).isEqualTo("wrong-level");
        assertThat(refusal.reason().en()).contains("the attendant");
        Ruling ruling = story.as(DIRECTOR)
                .why(id, Action.ANSWER_RENEGOTIATION)
                .rulings()
                .get(2);
        assertThat(ruling.findings().get(0).text().en()).isEqualTo("roles: director, not agent");
    }

    @Test
    void thereIsNothingToAnswerUnlessALevelWasAsked() {
        Command.AnswerRenegotiation answer = Command.AnswerRenegotiation.refusal("Não");

        assertThat(refusal(() -> story.as(CAIO).answerRenegotiation(id, answer)).code())
                .isEqualTo("nothing-to-answer");
        answered();
        assertThat(refusal(() -> story.as(CAIO).answerRenegotiation(id, answer)).code())
                .isEqualTo("nothing-to-answer");
    }

    @Test
    void thereIsNothingToAcceptUnlessALevelAnswered() {
        assertThat(refusal(() -> story.as(ANA).acceptAnswer(id)).code()).isEqualTo("nothing-to-accept");
        asked();
        assertThat(refusal(() -> story.as(ANA).acceptAnswer(id)).code()).isEqualTo("nothing-to-accept");
        story.as(CAIO).answerRenegotiation(id, Command.AnswerRenegotiation.refusal("Não há equipe"));
        story.as(ANA).acceptAnswer(id);
        assertThat(refusal(() -> story.as(ANA).acceptAnswer(id)).code()).isEqualTo("nothing-to-accept");
    }

    @Test
    void aLadderBeginsAtItsFirstLevel() {
        Refusal refusal = refusal(() -> story.at("2026-11-23T10:30", ANA).escalate(id, "Direto à direção"));

        assertThat(refusal.code()).isEqualTo("ladder-not-started");
        assertThat(refusal.reason().en()).contains("the attendant");
    }

    @Test
    void whatIsDoneIsNotRenegotiated() {
        asked();
        story.as(CAIO).resolve(id, "Feito");

        assertThat(story.ticket(id).progress().renegotiation()).isNull();
        assertThat(refusal(() -> story.as(ANA).escalate(id, "Mais alto")).code())
                .isEqualTo("ticket-resolved");
        assertThat(story.clock(id, "level-answer").state()).isEqualTo(Clock.State.CANCELLED);
        assertThat(story.ticket(id)).isEqualTo(story.folded(id));
    }

    @Test
    void aDeskWithoutALadderSaysSo() {
        Story other = new Story(LadderDesk.with(null));
        TicketId ticket = other.opened("2026-11-23T09:00");

        assertThatThrownBy(() -> other.at("2026-11-23T11:00", ANA).renegotiate(ticket, WISHED, "Urgente"))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.refusal().code()).isEqualTo("no-ladder"));
    }

    @Test
    void aLevelWithoutATimeOfItsOwnIsWaitedFor() {
        Story other = new Story(LadderDesk.with(LadderDesk.ladder(null)));
        TicketId ticket = other.opened("2026-11-23T09:00");
        other.at("2026-11-23T11:00", ANA).renegotiate(ticket, WISHED, "Urgente");

        assertThatThrownBy(() -> other.at("2026-12-23T11:00", ANA).escalate(ticket, "Um mês depois"))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.refusal().code()).isEqualTo("wait-for-answer"));
    }

    @Test
    void aPolicyThatShortensTheLadderLeavesItsLastLevelToAnswer() {
        answered();
        story.at("2026-11-23T11:05", ANA).escalate(id, "Não atende");
        Ladder shorter = new Ladder(LadderDesk.ladder(null).levels().subList(0, 1), Set.of(), null, SmallDesk.TEST);
        story.putInForce(LadderDesk.with(shorter));

        assertThat(refusal(() -> story.as(ANA).escalate(id, "Mais alto")).code())
                .isEqualTo("last-level");
        story.as(CAIO).answerRenegotiation(id, Command.AnswerRenegotiation.refusal("Não há equipe"));
        story.as(ANA).acceptAnswer(id);

        assertThat(ladder().isUnderWay()).isFalse();
    }

    @Test
    void datesLieAheadAndAnAnswerIsOneOfTwo() {
        Instant past = at("2026-11-20T12:00");

        assertThat(violations(() -> story.at("2026-11-23T10:30", ANA).renegotiate(id, past, "Urgente")))
                .containsExactly("wishedDate future");
        asked();
        assertThat(violations(() -> story.as(ANA).send(id, new Command.Escalate("Mais alto", past))))
                .containsExactly("wishedDate future");
        assertThat(violations(
                        () -> story.as(CAIO).answerRenegotiation(id, Command.AnswerRenegotiation.date(past, "Tarde"))))
                .containsExactly("date future");
        assertThat(violations(() -> story.as(CAIO)
                        .answerRenegotiation(id, new Command.AnswerRenegotiation(NEW_DATE, true, "Sim e não"))))
                .containsExactly("date date-or-refusal");
        assertThat(violations(() -> story.as(CAIO)
                        .answerRenegotiation(id, new Command.AnswerRenegotiation(null, false, "Nem um nem outro"))))
                .containsExactly("date date-or-refusal");
    }

    private static List<String> violations(ThrowingCallable command) {
        return catchThrowableOfType(InvalidCommand.class, command).violations().stream()
                .map((Violation each) -> each.path() + " " + each.rule())
                .toList();
    }

    /** What time has done meanwhile counts, although nobody has come by to write it down. */
    @Test
    void theListOfActionsKnowsThatALevelHasLetItsTimePass() {
        asked();

        assertThat(mayEscalate("2026-11-23T12:30")).isFalse();
        assertThat(mayEscalate("2026-11-23T12:31")).isTrue();
        assertThat(story.as(ANA).why(id, Action.ESCALATE).allowed()).isTrue();
    }

    private boolean mayEscalate(String local) {
        return story.at(local, ANA).actions(id).stream()
                .filter(action -> action.action() == Action.ESCALATE)
                .map(PossibleAction::refusal)
                .allMatch(Optional::isEmpty);
    }

    @Test
    void customersReadWhatWasSaidOnTheLadder() {
        answered();

        RenegotiationView seen = story.as(ANA).read(id).renegotiation().orElseThrow();

        assertThat(seen.ladder()).isEqualTo(ladder());
        assertThat(seen.asked()).contains("Matrículas começam na quinta");
        assertThat(seen.answered()).contains("Não há equipe");
    }

    @Test
    void auditAndWhatIfFollowTheLadder() {
        asked();
        story.at("2026-11-23T13:00", ANA).escalate(id, "Ninguém respondeu");
        story.tick("2026-11-24T18:00");

        assertThat(Audit.of(id, log(), story::policy)).isEmpty();
        assertThat(new WhatIf(LadderDesk.policy(), story::policy, at("2026-11-25T08:00")).differences(id, log()))
                .isEmpty();
        assertThat(new WhatIf(LadderDesk.with(null), story::policy, at("2026-11-25T08:00")).unknown(log()))
                .containsExactly("attendant", "leadership");
    }
}
