package org.ticketing.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketing.escalation.LadderDesk.LEAD;
import static org.ticketing.fixture.SmallDesk.ANA;
import static org.ticketing.fixture.SmallDesk.CAIO;
import static org.ticketing.fixture.SmallDesk.at;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ticketing.audit.Audit;
import org.ticketing.audit.WhatIf;
import org.ticketing.condition.Fact;
import org.ticketing.fixture.SmallDesk;
import org.ticketing.problem.Refusal;
import org.ticketing.sla.Clock;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.Renegotiation;
import org.ticketing.ticket.TicketEvent;
import org.ticketing.view.PossibleAction;
import org.ticketing.view.RenegotiationView;
import org.ticketing.vocabulary.Action;

/** The ladder, level by level. */
class LadderTest extends TicketOnTheLadder {

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
