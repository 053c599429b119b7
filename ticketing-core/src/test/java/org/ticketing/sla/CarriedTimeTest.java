package org.ticketing.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketing.fixture.GoalBuilder.goal;
import static org.ticketing.fixture.GoalBuilder.hours;
import static org.ticketing.fixture.SmallDesk.ANA;
import static org.ticketing.fixture.SmallDesk.CAIO;
import static org.ticketing.fixture.SmallDesk.at;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Fact;
import org.ticketing.fixture.SmallDesk;
import org.ticketing.fixture.Story;
import org.ticketing.ticket.Command;
import org.ticketing.vocabulary.Signal;
import org.ticketing.vocabulary.TicketId;

/** What a reclassification or a reopening does to time; 2026-11-23 is a Monday. */
class CarriedTimeTest {

    private static final Condition IS_ERROR = Condition.is(Fact.KIND, "error");
    private static final Command.Classify AS_ERROR = new Command.Classify("error", null, null);

    /** GLPI lost the pause when a waiting ticket was classified anew (glpi#6902). */
    @Test
    void aPauseSurvivesReclassification() {
        Story story = new Story(
                SmallDesk.with(goal("resolution").when(IS_ERROR, hours(8)).promises(hours(4))));
        TicketId id = story.opened("2026-11-23T09:00");
        story.at("2026-11-23T10:00", CAIO).awaitCustomer(id, "?");
        story.at("2026-11-23T11:00", CAIO).classify(id, AS_ERROR);

        assertThat(story.clock(id, "resolution").state()).isEqualTo(Clock.State.PAUSED);

        story.at("2026-11-23T13:00", ANA).reply(id, "!");

        assertThat(story.clock(id, "resolution").due()).isEqualTo(at("2026-11-24T10:00"));
    }

    @ParameterizedTest
    @CsvSource({
        // one of four hours is used at 10:00; an error has eight
        "KEEP, 2026-11-23T17:00",
        "RESTART, 2026-11-23T18:00",
        "PRORATE, 2026-11-23T16:00",
    })
    void reclassificationCarriesTimeAsThePolicySays(Carry carry, String due) {
        Story story = new Story(SmallDesk.with(goal("resolution")
                .onReclassification(carry)
                .when(IS_ERROR, hours(8))
                .promises(hours(4))));
        TicketId id = story.opened("2026-11-23T09:00");
        story.at("2026-11-23T10:00", CAIO).classify(id, AS_ERROR);

        assertThat(story.clock(id, "resolution").due()).isEqualTo(at(due));
    }

    @Test
    void aProratedRestIsRoundedUpToTheSecond() {
        Target threeHours = hours(3);
        Story story = new Story(SmallDesk.with(goal("resolution")
                .onReclassification(Carry.PRORATE)
                .when(IS_ERROR, hours(1))
                .promises(threeHours)));
        TicketId id = story.opened("2026-11-23T09:00");
        story.at("2026-11-23T09:00:10", CAIO).classify(id, AS_ERROR);

        // 1 h × (1 − 10 s ÷ 3 h) = 3596.67 s
        assertThat(story.clock(id, "resolution").budget()).isEqualTo(Duration.ofSeconds(3597));
    }

    @Test
    void classifyingWithoutChangingThePromiseLeavesTheClockAlone() {
        Story story = new Story(SmallDesk.with(
                goal("resolution").onReclassification(Carry.RESTART).promises(hours(4))));
        TicketId id = story.opened("2026-11-23T09:00");
        story.at("2026-11-23T10:00", CAIO).classify(id, AS_ERROR);

        assertThat(story.clock(id, "resolution").due()).isEqualTo(at("2026-11-23T13:00"));
    }

    @Test
    void aTicketForWhichNothingIsPromisedCanBecomeOneForWhichSomethingIs() {
        Story story = new Story(
                SmallDesk.with(goal("resolution").when(IS_ERROR, hours(4)).promises(new Target.None())));
        TicketId id = story.opened("2026-11-23T09:00");

        assertThat(story.clock(id, "resolution").due()).isNull();
        assertThat(story.as(ANA).promises(id)).isEmpty();

        story.at("2026-11-23T10:00", CAIO).classify(id, AS_ERROR);

        assertThat(story.clock(id, "resolution").due()).isEqualTo(at("2026-11-23T13:00"));
    }

    @ParameterizedTest
    @CsvSource({
        // three of eight hours were used when it was resolved; it is reopened the next day at 9:00
        "RESTART, 2026-11-24T17:00",
        "KEEP, 2026-11-24T14:00",
    })
    void reopeningCarriesTimeAsThePolicySays(Carry carry, String due) {
        Story story =
                new Story(SmallDesk.with(goal("resolution").onReopening(carry).promises(hours(8))));
        TicketId id = story.opened("2026-11-23T09:00");
        story.at("2026-11-23T12:00", CAIO).resolve(id, "Pronto");
        story.at("2026-11-24T09:00", ANA).reopen(id, "Ainda não");

        assertThat(story.clock(id, "resolution").cycle()).isEqualTo(2);
        assertThat(story.clock(id, "resolution").due()).isEqualTo(at(due));
    }

    /** Law 10: what was reclassified after its goal had ended goes on under the promise that now fits, not under both. */
    @Test
    void reopeningContinuesUnderThePromiseThatFitsNow() {
        Story story = new Story(SmallDesk.with(goal("first-answer")
                .to(Signal.VENDOR_REPLIED)
                .onReopening(Carry.KEEP)
                .when(IS_ERROR, hours(8))
                .promises(hours(4))));
        TicketId id = story.opened("2026-11-23T09:00");
        story.at("2026-11-23T10:00", CAIO).reply(id, "Bom dia");
        story.at("2026-11-23T10:00", CAIO).classify(id, AS_ERROR);
        story.at("2026-11-23T10:00", CAIO).resolve(id, "Pronto");
        story.at("2026-11-23T11:00", ANA).reopen(id, "Ainda não");

        assertThat(story.clock(id, "first-answer").budget()).isEqualTo(Duration.ofHours(8));
        assertThat(story.clock(id, "first-answer").due()).isEqualTo(at("2026-11-23T18:00"));
    }

    /** Three quarters of the time of an error were left, so as much of the time of a question is. */
    @Test
    void whatWasProratedIsProratedAgainWhenItGoesOn() {
        Story story = new Story(SmallDesk.with(goal("first-answer")
                .to(Signal.VENDOR_REPLIED)
                .onReclassification(Carry.PRORATE)
                .onReopening(Carry.KEEP)
                .when(IS_ERROR, hours(8))
                .promises(hours(4))));
        TicketId id = story.opened("2026-11-23T09:00");
        story.at("2026-11-23T10:00", CAIO).classify(id, AS_ERROR);
        assertThat(story.clock(id, "first-answer").budget()).isEqualTo(Duration.ofHours(6));

        story.at("2026-11-23T11:00", CAIO).reply(id, "Bom dia");
        story.as(CAIO).classify(id, new Command.Classify("question", null, null));
        story.as(CAIO).resolve(id, "Pronto");
        story.at("2026-11-23T12:00", ANA).reopen(id, "Ainda não");

        assertThat(story.clock(id, "first-answer").budget()).isEqualTo(Duration.ofHours(3));
        assertThat(story.clock(id, "first-answer").due())
                .as("three hours from 10:00, the hour it was resolved left out")
                .isEqualTo(at("2026-11-23T14:00"));
    }

    @ParameterizedTest
    @CsvSource({
        // one of four hours is used at 10:00; what is urgent or an error has eight
        "high, , 2026-11-23T18:00",
        ", error, 2026-11-23T17:00",
        "high, error, 2026-11-23T17:00",
    })
    void anotherPriorityCarriesTimeInAWayOfItsOwn(String priority, String kind, String due) {
        Story story = new Story(SmallDesk.with(goal("resolution")
                .onReclassification(Carry.KEEP)
                .onPriorityChange(Carry.RESTART)
                .when(Condition.is(Fact.PRIORITY, "high"), hours(8))
                .when(IS_ERROR, hours(8))
                .promises(hours(4))));
        TicketId id = story.opened("2026-11-23T09:00");
        story.at("2026-11-23T10:00", CAIO).classify(id, new Command.Classify(kind, priority, null));

        assertThat(story.clock(id, "resolution").due()).isEqualTo(at(due));
    }

    /** What would count anew is not counted at all if the policy in force knows nothing of it. */
    @Test
    void aGoalThatThePolicyDroppedIsNotRestarted() {
        Story story = new Story(SmallDesk.with(goal("resolution")
                .onReclassification(Carry.RESTART)
                .when(IS_ERROR, hours(8))
                .promises(hours(4))));
        TicketId id = story.opened("2026-11-23T09:00");
        story.putInForce(SmallDesk.with());
        story.at("2026-11-23T10:00", CAIO).classify(id, AS_ERROR);

        assertThat(story.ticket(id).time().clocks()).extracting(Clock::state).containsExactly(Clock.State.CANCELLED);
    }

    @Test
    void reopeningCanLeaveWhatEnded() {
        Story story = new Story(SmallDesk.with(goal("first-answer")
                .onReopening(Carry.LEAVE)
                .to(Signal.VENDOR_REPLIED)
                .promises(hours(8))));
        TicketId id = story.opened("2026-11-23T09:00");
        story.at("2026-11-23T12:00", CAIO).resolve(id, "Pronto");
        story.at("2026-11-24T09:00", ANA).reopen(id, "Ainda não");

        assertThat(story.ticket(id).time().clocks()).hasSize(1);
    }

    /** What is reclassified with no time left, and the desk closed, is due at its opening; a pause moves that too. */
    @Test
    void aPauseMovesWhatIsDueAtTheNextOpening() {
        Story story = new Story(SmallDesk.with(goal("resolution")
                .onReclassification(Carry.PRORATE)
                .when(IS_ERROR, hours(8))
                .promises(hours(4))));
        TicketId id = story.opened("2026-11-23T09:00");
        story.at("2026-11-23T18:01", CAIO).classify(id, AS_ERROR);
        assertThat(story.clock(id, "resolution").due()).isEqualTo(at("2026-11-24T08:00"));

        story.at("2026-11-23T18:02", CAIO).awaitCustomer(id, "?");
        story.at("2026-11-24T09:30", ANA).reply(id, "!");

        assertThat(story.clock(id, "resolution").due()).isEqualTo(at("2026-11-24T09:30"));
    }
}
