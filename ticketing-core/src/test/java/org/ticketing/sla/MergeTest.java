package org.ticketing.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketing.fixture.GoalBuilder.goal;
import static org.ticketing.fixture.GoalBuilder.hours;
import static org.ticketing.fixture.SmallDesk.ANA;
import static org.ticketing.fixture.SmallDesk.CAIO;
import static org.ticketing.fixture.SmallDesk.at;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Fact;
import org.ticketing.fixture.GoalBuilder;
import org.ticketing.fixture.SmallDesk;
import org.ticketing.fixture.Story;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.Ticket;
import org.ticketing.vocabulary.Signal;
import org.ticketing.vocabulary.TicketId;
import org.ticketing.vocabulary.Turn;

/** Whoever asks twice is not made to wait longer than for the first time; 2026-11-23 is a Monday. */
class MergeTest {

    private static GoalBuilder resolution(Carry onMerge) {
        return goal("resolution").onMerge(onMerge);
    }

    /** The time of the ticket that stays. */
    private static Timekeeping merged(Story story, SupportPolicy policy, TicketId gone, TicketId stays, String when) {
        Ticket absorbed = story.ticket(gone);
        Ticket ticket = story.ticket(stays);
        Instant now = at(when);
        Timekeeping time =
                ticket.time().absorb(absorbed.time(), ticket.opening().at());
        Timekeeper timekeeper = new Timekeeper(policy.serviceLevels(), pin -> policy.serviceLevels());
        Moment moment = new Moment(now, null, false, ticket.facts(policy.domains()), ticket.turn(), null, time);
        for (ClockEvent event : timekeeper.merge(moment, absorbed.time())) {
            time = time.evolve(event, now);
        }
        return time;
    }

    /** Opened at 9:00 and, by the same person, at 11:00; merged at 12:00. */
    @ParameterizedTest
    @CsvSource({
        "KEEP, 2026-11-23T17:00",
        "PRORATE, 2026-11-23T17:00",
        "RESTART, 2026-11-24T10:00",
        "LEAVE, 2026-11-24T09:00",
    })
    void theEarlierOfTwoTicketsCountsAsThePolicySays(Carry onMerge, String due) {
        SupportPolicy policy = SmallDesk.with(resolution(onMerge).promises(hours(8)));
        Story story = new Story(policy);
        TicketId first = story.opened("2026-11-23T09:00");
        TicketId second = story.opened("2026-11-23T11:00");

        Timekeeping time = merged(story, policy, first, second, "2026-11-23T12:00");

        assertThat(time.latest("resolution").orElseThrow().due()).isEqualTo(at(due));
    }

    /** Half of the eight hours of a question are used, so half of the four hours of an error remain. */
    @Test
    void aShareOfAnotherPromiseIsComparedWithWhatIsLeftHere() {
        Condition error = Condition.is(Fact.KIND, "error");
        SupportPolicy policy =
                SmallDesk.with(resolution(Carry.PRORATE).when(error, hours(4)).promises(hours(8)));
        Story story = new Story(policy);
        TicketId first = story.opened("2026-11-23T09:00");
        TicketId second = story.opened("2026-11-23T12:00");
        story.at("2026-11-23T12:00", CAIO).classify(second, new Command.Classify("error", null, null));

        Clock clock = merged(story, policy, first, second, "2026-11-23T13:00")
                .latest("resolution")
                .orElseThrow();

        assertThat(clock.budget()).isEqualTo(Duration.ofHours(2));
        assertThat(clock.due()).isEqualTo(at("2026-11-23T15:00"));
    }

    @Test
    void theLaterTicketAddsNothingToTheEarlierOne() {
        SupportPolicy policy = SmallDesk.with(resolution(Carry.PRORATE).promises(hours(8)));
        Story story = new Story(policy);
        TicketId first = story.opened("2026-11-23T09:00");
        TicketId second = story.opened("2026-11-23T11:00");

        assertThat(merged(story, policy, second, first, "2026-11-23T12:00"))
                .isEqualTo(story.ticket(first).time());
    }

    /** Law 10: the other ticket waited for the customer from 10:00 on; that is not held against the vendor here. */
    @Test
    void thePausesOfTheOtherTicketCome() {
        SupportPolicy policy = SmallDesk.with(resolution(Carry.KEEP).promises(hours(8)));
        Story story = new Story(policy);
        TicketId first = story.opened("2026-11-23T09:00");
        story.at("2026-11-23T10:00", CAIO).awaitCustomer(first, "?");
        TicketId second = story.opened("2026-11-23T11:00");

        Clock clock = merged(story, policy, first, second, "2026-11-23T12:00")
                .latest("resolution")
                .orElseThrow();

        assertThat(clock.countsFrom()).isEqualTo(at("2026-11-23T09:00"));
        assertThat(clock.due()).as("eight hours, and one that was waited").isEqualTo(at("2026-11-23T18:00"));
    }

    /** A pause that ended before this ticket was opened counts whole; one that went on counts up to the opening. */
    @ParameterizedTest
    @CsvSource({"2026-11-23T10:30, 2026-11-23T17:30", "2026-11-23T11:30, 2026-11-23T18:00"})
    void pausesOfTheOtherTicketCountUpToTheOpeningOfThisOne(String answered, String due) {
        SupportPolicy policy = SmallDesk.with(resolution(Carry.KEEP).promises(hours(8)));
        Story story = new Story(policy);
        TicketId first = story.opened("2026-11-23T09:00");
        story.at("2026-11-23T10:00", CAIO).awaitCustomer(first, "?");
        TicketId second = story.opened("2026-11-23T11:00");
        story.at(answered, ANA).reply(first, "!");

        assertThat(merged(story, policy, first, second, "2026-11-23T12:00")
                        .latest("resolution")
                        .orElseThrow()
                        .due())
                .isEqualTo(at(due));
    }

    /** Law 11: what two tickets tell of the same time counts once. */
    @Test
    void pausesOfSeveralTicketsCountOnce() {
        Timekeeping known = paused("2026-11-23T09:30", "2026-11-23T10:30");
        Timekeeping other = new Timekeeping(
                List.of(),
                List.of(
                        new Interruption(Turn.CUSTOMER, at("2026-11-23T09:00"), at("2026-11-23T10:00")),
                        new Interruption(Turn.CUSTOMER, at("2026-11-23T10:15"), null)));

        assertThat(known.absorb(other, at("2026-11-23T11:00")).interruptions())
                .containsExactly(
                        new Interruption(Turn.CUSTOMER, at("2026-11-23T09:00"), at("2026-11-23T09:30")),
                        new Interruption(Turn.CUSTOMER, at("2026-11-23T09:30"), at("2026-11-23T10:30")),
                        new Interruption(Turn.CUSTOMER, at("2026-11-23T10:30"), at("2026-11-23T11:00")));
    }

    private static Timekeeping paused(String from, String until) {
        return new Timekeeping(List.of(), List.of(new Interruption(Turn.CUSTOMER, at(from), at(until))));
    }

    @Test
    void ticketsWithTheSameTimeLeftLeaveEachOtherAlone() {
        SupportPolicy policy = SmallDesk.with(resolution(Carry.PRORATE).promises(hours(8)));
        Story story = new Story(policy);
        TicketId first = story.opened("2026-11-23T09:00");
        TicketId second = story.opened("2026-11-23T09:00");

        assertThat(merged(story, policy, first, second, "2026-11-23T12:00"))
                .isEqualTo(story.ticket(second).time());
    }

    /** What was done on the ticket that stays serves both. */
    @Test
    void whatHasEndedHereIsNotOwedAgain() {
        SupportPolicy policy =
                SmallDesk.with(goal("answer").to(Signal.VENDOR_REPLIED).promises(hours(8)));
        Story story = new Story(policy);
        TicketId first = story.opened("2026-11-23T09:00");
        TicketId second = story.opened("2026-11-23T11:00");
        story.at("2026-11-23T11:30", CAIO).reply(second, "!");

        assertThat(merged(story, policy, first, second, "2026-11-23T12:00").clocks())
                .singleElement()
                .extracting(Clock::state)
                .isEqualTo(Clock.State.STOPPED);
    }

    /** The next answer is owed on the other ticket and has never been here. */
    @ParameterizedTest
    @CsvSource({"KEEP, 2026-11-23T14:00", "RESTART, 2026-11-23T16:00"})
    void whatIsOwedOnlyOnTheOtherTicketIsOwedHere(Carry onMerge, String due) {
        SupportPolicy policy = SmallDesk.with(goal("next")
                .from(Signal.CUSTOMER_REPLIED)
                .to(Signal.VENDOR_REPLIED)
                .onMerge(onMerge)
                .promises(hours(4)));
        Story story = new Story(policy);
        TicketId first = story.opened("2026-11-23T09:00");
        story.at("2026-11-23T10:00", ANA).reply(first, "E então?");
        TicketId second = story.opened("2026-11-23T11:00");

        Clock clock = merged(story, policy, first, second, "2026-11-23T12:00")
                .latest("next")
                .orElseThrow();

        assertThat(clock.cycle()).isOne();
        assertThat(clock.due()).isEqualTo(at(due));
    }

    @Test
    void whatIsMissedHereStaysMissed() {
        SupportPolicy policy = SmallDesk.with(resolution(Carry.KEEP).promises(hours(1)));
        Story story = new Story(policy);
        TicketId first = story.opened("2026-11-23T09:00");
        TicketId second = story.opened("2026-11-23T09:30");
        story.tick("2026-11-23T12:00");

        assertThat(merged(story, policy, first, second, "2026-11-23T12:00"))
                .isEqualTo(story.ticket(second).time());
    }
}
