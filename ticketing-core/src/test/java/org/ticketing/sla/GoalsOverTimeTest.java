package org.ticketing.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketing.fixture.GoalBuilder.goal;
import static org.ticketing.fixture.GoalBuilder.hours;
import static org.ticketing.fixture.SmallDesk.ANA;
import static org.ticketing.fixture.SmallDesk.CAIO;
import static org.ticketing.fixture.SmallDesk.at;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Fact;
import org.ticketing.fixture.SmallDesk;
import org.ticketing.fixture.Story;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.TicketEvent;
import org.ticketing.vocabulary.Signal;
import org.ticketing.vocabulary.TicketId;

/** What happens to promised times; 2026-11-23 is a Monday. */
class GoalsOverTimeTest {

    private static final Condition IS_ERROR = Condition.is(Fact.KIND, "error");
    private static final Command.Classify AS_ERROR = new Command.Classify("error", null, null);

    @Test
    void timeStandsStillWhileTheCustomerIsToAct() {
        Story story = new Story(SmallDesk.with(goal("resolution").promises(hours(4))));
        TicketId id = story.opened("2026-11-23T09:00");
        story.at("2026-11-23T10:00", CAIO).awaitCustomer(id, "Qual é a tela?");

        assertThat(story.clock(id, "resolution").state()).isEqualTo(Clock.State.PAUSED);
        assertThat(story.clock(id, "resolution").due()).isNull();
        assertThat(story.tick("2026-11-25T10:00")).isZero();

        story.at("2026-11-24T11:00", ANA).reply(id, "A de cadastro");

        assertThat(story.clock(id, "resolution").due()).isEqualTo(at("2026-11-24T14:00"));
        assertThat(story.as(ANA).promises(id).get(0).derivation().segments())
                .extracting(Segment::kind)
                .containsExactly(Segment.Kind.OPEN, Segment.Kind.PAUSED, Segment.Kind.OPEN);
    }

    @Test
    void whatTheVendorDoesMeanwhileDoesNotSetTimeGoing() {
        Story story = new Story(SmallDesk.with(goal("resolution").promises(hours(4))));
        TicketId id = story.opened("2026-11-23T09:00");
        story.at("2026-11-23T10:00", CAIO).awaitCustomer(id, "Qual é a tela?");
        story.at("2026-11-23T11:00", CAIO).reply(id, "Ainda precisamos saber qual é a tela");

        assertThat(story.clock(id, "resolution").state()).isEqualTo(Clock.State.PAUSED);
        assertThat(story.clock(id, "resolution").due()).isNull();
    }

    /** Law 11: an interruption that does not last changes nothing. */
    @Test
    void aPauseOfNoLengthChangesNothing() {
        Story story = new Story(SmallDesk.with(goal("resolution").promises(hours(4))));
        TicketId id = story.opened("2026-11-23T09:00");
        story.at("2026-11-23T10:00", CAIO).awaitCustomer(id, "?");
        story.as(ANA).reply(id, "!");

        assertThat(story.clock(id, "resolution").due()).isEqualTo(at("2026-11-23T13:00"));
    }

    @Test
    void stoppingExactlyAtDueIsInTime() {
        Story story = new Story(SmallDesk.with(goal("resolution").promises(hours(4))));
        TicketId id = story.opened("2026-11-23T09:00");
        story.tick("2026-11-23T13:00");
        story.at("2026-11-23T13:00", CAIO).resolve(id, "Pronto");

        assertThat(story.clock(id, "resolution").state()).isEqualTo(Clock.State.STOPPED);
        assertThat(story.clock(id, "resolution").breached()).isFalse();
        assertThat(story.clock(id, "resolution").used()).isEqualTo(Duration.ofHours(4));
    }

    /** A reply after the due instant does not hide the breach, however late the sweep. */
    @Test
    void whatFellDueBeforeACommandIsSettledFirst() {
        Story story = new Story(SmallDesk.with(goal("resolution").promises(hours(4))));
        TicketId id = story.opened("2026-11-23T09:00");
        story.at("2026-11-23T13:00:01", CAIO).resolve(id, "Tarde");

        assertThat(story.clock(id, "resolution").breached()).isTrue();
        assertThat(story.storage.log(SmallDesk.with().desk(), id))
                .filteredOn(recorded -> recorded.event().toString().contains("GoalBreached"))
                .singleElement()
                .satisfies(recorded -> assertThat(recorded.at()).isEqualTo(at("2026-11-23T13:00")));
    }

    /** Laws 14 and 15. */
    @Test
    void aBreachIsRecordedOnceHoweverOftenAndLateIsSwept() {
        Story timely = new Story(SmallDesk.with(goal("resolution").promises(hours(4))));
        Story late = new Story(SmallDesk.with(goal("resolution").promises(hours(4))));
        TicketId first = timely.opened("2026-11-23T09:00");
        TicketId second = late.opened("2026-11-23T09:00");

        assertThat(timely.tick("2026-11-23T13:00:00.000001")).isEqualTo(1);
        assertThat(timely.tick("2026-11-23T13:05")).isZero();
        assertThat(late.tick("2026-12-23T13:05")).isEqualTo(1);
        assertThat(timely.ticket(first).time()).isEqualTo(late.ticket(second).time());
    }

    /** So that two runs of the same history write the same log. */
    @Test
    void whatFallsDueTogetherIsRecordedInTheOrderOfTheGoalsNames() {
        Story story = new Story(SmallDesk.with(
                goal("resolution").promises(hours(4)), goal("analysis").promises(hours(4))));
        TicketId id = story.opened("2026-11-23T09:00");
        story.tick("2026-11-23T14:00");

        assertThat(story.storage.log(SmallDesk.with().desk(), id))
                .extracting(recorded -> recorded.event())
                .filteredOn(event -> event instanceof TicketEvent.Clocked clocked
                        && clocked.clock() instanceof ClockEvent.GoalBreached)
                .extracting(event -> ((TicketEvent.Clocked) event).clock().goal())
                .containsExactly("analysis", "resolution");
    }

    /** Stopping exactly at due is in time, and so is handing over to the customer: the pause comes after the time was used. */
    @Test
    void aPauseThatBeginsAtTheDueInstantDoesNotMoveIt() {
        Story story = new Story(SmallDesk.with(goal("resolution").promises(hours(4))));
        TicketId id = story.opened("2026-11-23T09:00");
        story.at("2026-11-23T13:00", CAIO).awaitCustomer(id, "?");
        assertThat(story.clock(id, "resolution").breached()).isFalse();

        story.at("2026-11-23T15:00", ANA).reply(id, "!");

        assertThat(story.clock(id, "resolution").due()).isEqualTo(at("2026-11-23T13:00"));
    }

    @Test
    void anExpectedAverageIsNeverBreachedByOneTicket() {
        Story story = new Story(SmallDesk.with(
                goal("assessment").strength(Strength.EXPECTED_AVERAGE).promises(hours(1))));
        TicketId id = story.opened("2026-11-23T09:00");

        assertThat(story.clock(id, "assessment").due()).isEqualTo(at("2026-11-23T10:00"));
        assertThat(story.tick("2026-12-23T13:05")).isZero();
        story.at("2026-12-23T13:05", CAIO).resolve(id, "Pronto");
        assertThat(story.clock(id, "assessment").breached()).isFalse();
    }

    /** Law 20: Frappe stamped the first response by a change of status. */
    @Test
    void onlyAPublicMessageOfTheVendorIsAnAnswer() {
        Story story = new Story(
                SmallDesk.with(goal("first-answer").to(Signal.VENDOR_REPLIED).promises(hours(4))));
        TicketId id = story.opened("2026-11-23T09:00");
        story.at("2026-11-23T09:10", CAIO).note(id, "interno");
        story.as(CAIO).assign(id, "caio");
        story.as(ANA).reply(id, "alô?");

        assertThat(story.clock(id, "first-answer").state()).isEqualTo(Clock.State.RUNNING);

        story.as(CAIO).reply(id, "Bom dia");

        assertThat(story.clock(id, "first-answer").state()).isEqualTo(Clock.State.STOPPED);
    }

    @Test
    void everyQuestionOfTheCustomerWaitsForAnAnswerOfItsOwn() {
        Story story = new Story(SmallDesk.with(goal("next-answer")
                .from(Signal.CUSTOMER_REPLIED)
                .to(Signal.VENDOR_REPLIED)
                .repeating()
                .promises(hours(1))));
        TicketId id = story.opened("2026-11-23T09:00");
        story.at("2026-11-23T09:10", ANA).reply(id, "a");
        story.at("2026-11-23T09:20", ANA).reply(id, "b");

        assertThat(story.clock(id, "next-answer").due()).isEqualTo(at("2026-11-23T10:10"));

        story.at("2026-11-23T09:30", CAIO).reply(id, "c");
        story.at("2026-11-23T11:00", ANA).reply(id, "d");

        assertThat(story.clock(id, "next-answer").cycle()).isEqualTo(2);
        assertThat(story.clock(id, "next-answer").due()).isEqualTo(at("2026-11-23T12:00"));
    }

    @Test
    void aDateIsDueOnlyOnceAPersonHasPromisedIt() {
        Story story = new Story(SmallDesk.with(goal("execution").promises(new Target.PromisedDate())));
        TicketId id = story.opened("2026-11-23T09:00");

        assertThat(story.clock(id, "execution").due()).isNull();

        story.at("2026-11-23T09:10", CAIO).promiseDate(id, at("2026-11-30T12:00"), "Agendado");
        assertThat(story.clock(id, "execution").due()).isEqualTo(at("2026-11-30T12:00"));

        story.at("2026-11-24T09:10", CAIO).promiseDate(id, at("2026-12-02T12:00"), "Renegociado");
        assertThat(story.clock(id, "execution").due()).isEqualTo(at("2026-12-02T12:00"));
        assertThat(story.clock(id, "execution").cycle()).isEqualTo(1);
    }

    @Test
    void aDatePromisedAfterOneWasMissedLeavesTheMissOnRecord() {
        Story story = new Story(SmallDesk.with(goal("execution").promises(new Target.PromisedDate())));
        TicketId id = story.opened("2026-11-23T09:00");
        story.at("2026-11-23T09:10", CAIO).promiseDate(id, at("2026-11-24T12:00"), "Agendado");
        story.at("2026-11-25T09:10", CAIO).promiseDate(id, at("2026-11-30T12:00"), "De novo");

        List<Clock> cycles = story.ticket(id).time().clocks();

        assertThat(cycles).extracting(Clock::breached).containsExactly(true, false);
        // Law 20: what was promised first has not been done, so its clock is not stopped by anything.
        assertThat(cycles).extracting(Clock::state).containsExactly(Clock.State.CANCELLED, Clock.State.RUNNING);
        assertThat(cycles).extracting(Clock::due).containsExactly(at("2026-11-24T12:00"), at("2026-11-30T12:00"));
    }

    @Test
    void aResolvedTicketOwesNothing() {
        Story story = new Story(SmallDesk.with(
                goal("first-answer").to(Signal.CLASSIFIED).promises(hours(4)),
                goal("resolution").promises(hours(8))));
        TicketId id = story.opened("2026-11-23T09:00");
        story.at("2026-11-23T10:00", CAIO).resolve(id, "Pronto");

        assertThat(story.clock(id, "first-answer").state()).isEqualTo(Clock.State.CANCELLED);
        assertThat(story.clock(id, "resolution").state()).isEqualTo(Clock.State.STOPPED);
        assertThat(story.tick("2027-11-23T10:00")).isZero();
    }

    /** Law 12: what is still said on a ticket that is done starts nothing, which nobody would ever end. */
    @Test
    void nothingStartsOnATicketThatIsDone() {
        Story story = new Story(SmallDesk.with(goal("follow-up")
                .from(Signal.VENDOR_REPLIED)
                .to(Signal.CUSTOMER_REPLIED)
                .repeating()
                .promises(hours(4))));
        TicketId id = story.opened("2026-11-23T09:00");
        story.at("2026-11-23T10:00", CAIO).resolve(id, "Pronto");
        story.at("2026-11-23T11:00", CAIO).reply(id, "Até logo");

        assertThat(story.ticket(id).time().open()).isEmpty();
    }

    /** Another cycle is promised by the policy in force, and so is how long it has. */
    @Test
    void aMissedCycleIsFollowedByOneOfThePolicyInForce() {
        Story story = new Story(
                SmallDesk.with(goal("resolution").when(IS_ERROR, hours(8)).promises(hours(4))));
        TicketId id = story.opened("2026-11-23T09:00");
        story.putInForce(
                SmallDesk.with(goal("resolution").when(IS_ERROR, hours(16)).promises(hours(4))));
        story.at("2026-11-23T14:00", CAIO).classify(id, AS_ERROR);

        assertThat(story.clock(id, "resolution").cycle()).isEqualTo(2);
        assertThat(story.clock(id, "resolution").budget()).isEqualTo(Duration.ofHours(16));
        assertThat(story.clock(id, "resolution").due()).isEqualTo(at("2026-11-24T15:00"));
    }

    /** Law 17: what was promised stays promised, whatever the policy becomes. */
    @Test
    void anOpenCycleKeepsThePolicyItWasPromisedUnder() {
        Story story = new Story(SmallDesk.with(goal("resolution").promises(hours(4))));
        TicketId id = story.opened("2026-11-23T09:00");
        story.at("2026-11-23T10:00", CAIO).awaitCustomer(id, "?");
        story.putInForce(SmallDesk.with(goal("resolution").promises(hours(1))));
        story.at("2026-11-23T12:00", ANA).reply(id, "!");

        assertThat(story.clock(id, "resolution").due()).isEqualTo(at("2026-11-23T15:00"));
        assertThat(story.as(ANA).promises(id).get(0).derivation().counted()).isEqualTo(Duration.ofHours(4));
        assertThat(story.clock(story.opened("2026-11-23T12:00"), "resolution").due())
                .isEqualTo(at("2026-11-23T13:00"));
    }
}
