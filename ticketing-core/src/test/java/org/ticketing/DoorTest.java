package org.ticketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ticketing.fixture.GoalBuilder.goal;
import static org.ticketing.fixture.GoalBuilder.hours;
import static org.ticketing.fixture.SmallDesk.ANA;
import static org.ticketing.fixture.SmallDesk.BEA;
import static org.ticketing.fixture.SmallDesk.CAIO;
import static org.ticketing.fixture.SmallDesk.at;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Fact;
import org.ticketing.directory.Actor;
import org.ticketing.fixture.SmallDesk;
import org.ticketing.fixture.Story;
import org.ticketing.problem.IdempotencyConflict;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.InvalidPolicy;
import org.ticketing.problem.NotFound;
import org.ticketing.problem.Refused;
import org.ticketing.problem.StaleVersion;
import org.ticketing.problem.Violation;
import org.ticketing.storage.Receipt;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.TicketEvent;
import org.ticketing.view.EntryView;
import org.ticketing.view.Page;
import org.ticketing.view.PossibleAction;
import org.ticketing.view.TicketDetails;
import org.ticketing.view.TicketSummary;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Phase;
import org.ticketing.vocabulary.TicketId;
import org.ticketing.vocabulary.Turn;

class DoorTest {

    private final Story story = new Story(SmallDesk.with(goal("resolution").promises(hours(4))));

    private static Command.Open question(String title) {
        return new Command.Open("question", title, "Descrição");
    }

    @Test
    void aTicketLivesFromItsOpeningToItsClosing() {
        TicketId id = story.opened("2026-11-23T09:00");
        story.at("2026-11-23T09:05", CAIO).classify(id, new Command.Classify(null, "high", "support"));
        story.as(CAIO).assign(id, "caio");
        story.as(CAIO).reply(id, "Estamos vendo");
        story.as(CAIO).awaitCustomer(id, "Qual tela?");
        assertThat(story.ticket(id).turn()).isEqualTo(Turn.CUSTOMER);
        story.at("2026-11-23T10:00", ANA).reply(id, "A de notas");
        assertThat(story.ticket(id).turn()).isEqualTo(Turn.VENDOR);
        story.as(CAIO).resolve(id, "Corrigido");
        story.as(ANA).close(id);

        TicketDetails details = story.as(ANA).read(id);
        assertThat(details.summary().status().id()).isEqualTo("closed");
        assertThat(details.summary().title()).contains("Título");
        assertThat(details.description()).contains("Descrição");
        assertThat(details.entries())
                .extracting(entry -> entry.text().orElseThrow())
                .containsExactly("Estamos vendo", "Qual tela?", "A de notas", "Corrigido");
        assertThat(story.ticket(id).triage().priority()).isEqualTo("high");
        assertThat(story.ticket(id).code()).isEqualTo("SM-1");
        assertThat(story.folded(id)).isEqualTo(story.ticket(id));
    }

    @Test
    void whatAPolicyHardlyMeansIsHeardWhenItIsLoaded() {
        List<String> heard = new ArrayList<>();
        Ticketing.builder()
                .desk(SmallDesk.with(goal("g")
                        .when(Condition.always(), hours(4))
                        .when(Condition.is(Fact.KIND, "error"), hours(2))
                        .promises(hours(4))))
                .remarks((desk, remark) -> heard.add(desk.value() + remark.path()))
                .build();

        assertThat(heard).containsExactly("small/goals/0/promises/1", "small/goals/0/promises/2");
    }

    @Test
    void thePhasesFollowWhatIsDone() {
        TicketId id = story.opened("2026-11-23T09:00");
        assertThat(story.ticket(id).phase()).isEqualTo(Phase.NEW);
        story.as(CAIO).assign(id, "caio");
        assertThat(story.ticket(id).phase()).isEqualTo(Phase.NEW);
        story.as(CAIO).note(id, "olhando");
        assertThat(story.ticket(id).phase()).isEqualTo(Phase.IN_PROGRESS);
        story.as(CAIO).resolve(id, "feito");
        assertThat(story.ticket(id).phase()).isEqualTo(Phase.RESOLVED);
        assertThat(story.ticket(id).turn()).isEqualTo(Turn.NOBODY);
        story.as(ANA).reply(id, "não");
        assertThat(story.ticket(id).phase()).isEqualTo(Phase.IN_PROGRESS);
        story.as(ANA).close(id);
        assertThat(story.ticket(id).phase()).isEqualTo(Phase.CLOSED);
    }

    @Test
    void everyMistakeInACommandIsNamedAtOnce() {
        InvalidCommand invalid = catchThrowableOfType(
                InvalidCommand.class,
                () -> story.as(CAIO)
                        .open(new Command.Open("bug", " ", "x".repeat(20_001), null, null, Map.of("screen", "X"))));

        assertThat(invalid.violations())
                .extracting(Violation::path, Violation::rule)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("description", "size"),
                        org.assertj.core.groups.Tuple.tuple("title", "not-blank"),
                        org.assertj.core.groups.Tuple.tuple("organisation", "mandatory"),
                        org.assertj.core.groups.Tuple.tuple("kind", "known-value"));
        assertThat(invalid.text().pt()).contains("description: precisa ter de 0 a 20000 caracteres");
        assertThat(invalid).hasMessageContaining("use one of [question, error]");
    }

    @Test
    void aFormAsksForItsFields() {
        Command.Open error = new Command.Open("error", "Erro", "Ao salvar");

        assertThatThrownBy(() -> story.as(ANA).open(error))
                .isInstanceOf(InvalidCommand.class)
                .hasMessageContaining("fields.screen: is mandatory here (N18): the code at the top of the screen");
        assertThatThrownBy(() -> story.as(ANA).open(error.with("screen", "ATW1").with("color", "x")))
                .isInstanceOf(InvalidCommand.class)
                .hasMessageContaining("fields.color")
                .hasMessageContaining("[screen]");

        Receipt receipt = story.as(ANA).open(error.with("screen", "ATW1"));
        assertThat(story.as(ANA).read(receipt.ticket()).fields()).containsExactly(Map.entry("screen", "ATW1"));
    }

    @Test
    void aDateInThePastCanNotBePromised() {
        TicketId id = story.opened("2026-11-23T09:00");

        assertThatThrownBy(() -> story.as(CAIO).promiseDate(id, at("2026-11-23T09:00"), "Já"))
                .isInstanceOf(InvalidCommand.class)
                .hasMessageContaining("date: is not in the future");
    }

    @Test
    void aChannelSaysWhatItIsNotForAndWhereToGo() {
        Refused refused = catchThrowableOfType(
                Refused.class, () -> story.as(ANA).via("phone").open(question("Oi")));

        assertThat(refused.refusal().code()).isEqualTo("channel-not-allowed");
        assertThat(refused.refusal().source()).hasToString("U59");
        assertThat(refused.text().pt()).isEqualTo("Abra chamados no portal");
        assertThat(story.as(ANA).list(Condition.always(), Optional.empty(), 10).items())
                .isEmpty();
    }

    @Test
    void whatIsNotOfOnesOrganisationIsNotFoundOnAnyPath() {
        TicketId id = story.opened("2026-11-23T09:00");
        Session bea = story.as(BEA);

        assertThatThrownBy(() -> bea.read(id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> bea.history(id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> bea.promises(id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> bea.actions(id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> bea.reply(id, "oi")).isInstanceOf(NotFound.class);
        assertThat(bea.list(Condition.always(), Optional.empty(), 10).items()).isEmpty();
        assertThat(bea.list(Condition.is(Fact.ORGANISATION, "escola"), Optional.empty(), 10)
                        .items())
                .isEmpty();
        assertThatThrownBy(() -> bea.open(new Command.Open("question", "a", "b", "escola", null, Map.of())))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aRoleOfTheOtherSideGivesNothing() {
        TicketId id = story.opened("2026-11-23T09:00");
        Actor impostor = Actor.customer("x", "outra", "agent");

        assertThatThrownBy(() -> story.as(impostor).read(id)).isInstanceOf(NotFound.class);
    }

    @Test
    void whoMayDoSomethingIsNamedToThoseWhoMayNot() {
        TicketId id = story.opened("2026-11-23T09:00");

        Refused refused =
                catchThrowableOfType(Refused.class, () -> story.as(ANA).resolve(id, "eu mesma"));

        assertThat(refused.text().en()).isEqualTo("You may not resolve here: it takes Agent");
        assertThat(refused.text().pt()).contains("é preciso ser Atendente");
        assertThat(story.ticket(id).phase()).isEqualTo(Phase.NEW);
    }

    @Test
    void anInternalNoteReachesNoCustomerOnAnyPath() {
        TicketId id = story.opened("2026-11-23T09:00");
        story.as(CAIO).note(id, "cliente difícil");

        assertThat(story.as(CAIO).read(id).entries())
                .extracting(EntryView::text)
                .contains(Optional.of("cliente difícil"));
        assertThat(story.as(ANA).read(id).entries()).isEmpty();
        assertThat(story.as(ANA).history(id).events())
                .noneMatch(recorded -> recorded.event() instanceof TicketEvent.EntryAdded);
    }

    /** Law 21. */
    @Test
    void theSameKeyIsDoneOnceAndAnotherCommandUnderItIsAConflict() {
        Session once = story.as(ANA).once("abc");
        Receipt first = once.open(question("Uma vez"));
        Receipt again = once.open(question("Uma vez"));

        assertThat(again).isEqualTo(first);
        assertThat(story.as(ANA).list(Condition.always(), Optional.empty(), 10).items())
                .hasSize(1);
        assertThatThrownBy(() -> once.open(question("Outra"))).isInstanceOf(IdempotencyConflict.class);

        Receipt reply = once.reply(first.ticket(), "oi");
        assertThat(once.reply(first.ticket(), "oi")).isEqualTo(reply);
        assertThat(story.as(ANA).read(first.ticket()).entries()).hasSize(1);
    }

    @Test
    void aReplayAnswersEvenWhenTheCommandWouldNoLongerFit() {
        TicketId id = story.opened("2026-11-23T09:00");
        Receipt receipt = story.as(CAIO).once("k").promiseDate(id, at("2026-11-24T09:00"), "Amanhã");

        assertThat(story.at("2026-11-30T09:00", CAIO).once("k").promiseDate(id, at("2026-11-24T09:00"), "Amanhã"))
                .isEqualTo(receipt);
    }

    @Test
    void aCommandForAVersionThatIsGoneIsNotDone() {
        TicketId id = story.opened("2026-11-23T09:00");
        long version = story.ticket(id).version();
        story.as(CAIO).expecting(version).reply(id, "primeiro");

        assertThatThrownBy(() -> story.as(CAIO).expecting(version).reply(id, "segundo"))
                .isInstanceOf(StaleVersion.class)
                .hasMessageContaining("not " + version + ": read it again");
        assertThat(story.as(CAIO).read(id).entries()).hasSize(1);
    }

    @Test
    void aTicketCanBeReopenedOnlyForAWhile() {
        TicketId id = story.opened("2026-11-23T09:00");
        story.as(CAIO).resolve(id, "feito");
        story.as(ANA).close(id);

        assertThatThrownBy(() -> story.as(ANA).reply(id, "oi"))
                .isInstanceOf(Refused.class)
                .hasMessage("The ticket is closed: reopen it first");
        assertThatThrownBy(() -> story.at("2026-11-30T09:00:01", ANA).reopen(id, "oi"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("for 7 days");
        assertThatThrownBy(() -> story.as(ANA).reply(id, "oi"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("open a new one");
        assertThat(story.at("2026-11-30T09:00", ANA).reopen(id, "oi").version())
                .isEqualTo(story.ticket(id).version());
        assertThat(story.folded(id)).isEqualTo(story.ticket(id));
    }

    @Test
    void theListOfActionsSaysWhatTheCommandsWillSay() {
        TicketId id = story.opened("2026-11-23T09:00");

        assertThat(permitted(story.as(ANA).actions(id))).containsExactly(Action.REPLY, Action.CLOSE);
        assertThat(permitted(story.as(CAIO).actions(id)))
                .containsExactly(
                        Action.CLASSIFY,
                        Action.ASSIGN,
                        Action.REPLY,
                        Action.NOTE,
                        Action.AWAIT_CUSTOMER,
                        Action.PROMISE_DATE,
                        Action.RESOLVE,
                        Action.CLOSE,
                        Action.LINK,
                        Action.MERGE,
                        Action.SPLIT);
    }

    private static List<Action> permitted(List<PossibleAction> actions) {
        return actions.stream()
                .filter(action -> action.refusal().isEmpty())
                .map(PossibleAction::action)
                .toList();
    }

    @Test
    void aListIsReadPageByPageTheNewestFirst() {
        for (int i = 1; i <= 5; i++) {
            story.at("2026-11-23T09:0" + i, ANA).open(question("T" + i));
        }
        Session ana = story.as(ANA);
        Page<TicketSummary> first = ana.list(Condition.always(), Optional.empty(), 2);
        Page<TicketSummary> second = ana.list(Condition.always(), first.next(), 2);
        Page<TicketSummary> third = ana.list(Condition.always(), second.next(), 2);

        assertThat(List.of(first, second, third))
                .flatExtracting(Page::items)
                .extracting(summary -> summary.title().orElseThrow())
                .containsExactly("T5", "T4", "T3", "T2", "T1");
        assertThat(third.next()).isEmpty();
        assertThatThrownBy(() -> ana.list(Condition.always(), Optional.of("x"), 2))
                .isInstanceOf(InvalidCommand.class);
        assertThatThrownBy(() -> ana.list(Condition.always(), Optional.empty(), 0))
                .isInstanceOf(InvalidCommand.class);
    }

    @Test
    void aClockThatIsSetBackDoesNotTurnTheLogAround() {
        TicketId id = story.opened("2026-11-23T09:00");
        story.at("2026-11-23T08:00", CAIO).reply(id, "antes?");

        assertThat(story.ticket(id).changedAt()).isEqualTo(at("2026-11-23T09:00"));
    }

    @Test
    void oneTickSettlesHoweverManyAreDue() {
        for (int i = 0; i < 250; i++) {
            story.opened("2026-11-23T09:00");
        }

        assertThat(story.tick("2026-11-30T09:00")).isEqualTo(250);
        assertThat(story.tick("2026-11-30T09:00")).isZero();
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        assertThatThrownBy(() -> story.as(ANA).read(new TicketId(new UUID(1, 2))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> story.as(ANA).via("fax"))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("channel fax");
        assertThatThrownBy(() -> Ticketing.builder().build().desk("x")).isInstanceOf(NotFound.class);
    }

    @Test
    void aPolicyThatDoesNotFitTogetherIsNotTaken() {
        assertThatThrownBy(() -> new Story(SmallDesk.with(goal("g")
                        .when(Condition.is(Fact.KIND, "questoin"), hours(1))
                        .promises(new org.ticketing.sla.Target.EndOfBusinessDay("sundays")))))
                .isInstanceOf(InvalidPolicy.class)
                .hasMessageContaining("/goals/0/promises/0/when: 'questoin' is not a value of kind")
                .hasMessageContaining(
                        "/goals/0/promises/1/target/end-of-business-day/calendar: 'sundays' is no calendar");
    }
}
