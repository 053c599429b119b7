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
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.ticketing.access.Ruling;
import org.ticketing.fixture.SmallDesk;
import org.ticketing.fixture.Story;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.Refusal;
import org.ticketing.problem.Refused;
import org.ticketing.problem.Violation;
import org.ticketing.sla.Clock;
import org.ticketing.ticket.Command;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.TicketId;

/** What can't be done on the ladder, and what people are told to do instead. */
class LadderRefusalsTest extends TicketOnTheLadder {

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
}
