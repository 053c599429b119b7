package org.ticketing.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ticketing.fixture.GoalBuilder.goal;
import static org.ticketing.fixture.GoalBuilder.hours;
import static org.ticketing.fixture.SmallDesk.HOURS;
import static org.ticketing.fixture.SmallDesk.at;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Fact;
import org.ticketing.fixture.SmallDesk;
import org.ticketing.fixture.Story;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.ticket.Ticket;
import org.ticketing.vocabulary.Signal;
import org.ticketing.vocabulary.Turn;

/** What a policy can promise, and what it must not leave out. */
class GoalTest {

    static Stream<Arguments> forms() {
        return Stream.of(
                Arguments.of("working-time", hours(1)),
                Arguments.of("elapsed-time", new Target.ElapsedTime(Duration.ofHours(1))),
                Arguments.of("working-days", new Target.WorkingDays(1, Target.Closing.SAME_TIME, HOURS)),
                Arguments.of("end-of-business-day", new Target.EndOfBusinessDay(HOURS)),
                Arguments.of("same-day-or", new Target.SameDayOr(Duration.ofHours(1), HOURS)),
                Arguments.of("promised-date", new Target.PromisedDate()),
                Arguments.of("none", new Target.None()));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void eachFormOfTimeHasTheNameThatPoliciesWrite(String name, Target target) {
        assertThat(target.form()).isEqualTo(name);
    }

    static Stream<Function<Duration, Target>> lengths() {
        return Stream.of(
                length -> new Target.WorkingTime(length, HOURS),
                Target.ElapsedTime::new,
                length -> new Target.SameDayOr(length, HOURS));
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void aPromisedTimeIsLongerThanNothing(Function<Duration, Target> target) {
        assertThatThrownBy(() -> target.apply(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("longer than nothing");
        assertThatThrownBy(() -> target.apply(Duration.ofHours(-1))).isInstanceOf(IllegalArgumentException.class);
        assertThat(target.apply(Duration.ofNanos(1))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void thereIsAtLeastOneWorkingDay(int days) {
        assertThatThrownBy(() -> new Target.WorkingDays(days, Target.Closing.END_OF_DAY, HOURS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(String.valueOf(days));
    }

    /** A goal for errors alone, though questions are asked too. */
    private static Goal forErrorsOnly() {
        Goal goal = goal("resolution")
                .when(Condition.is(Fact.KIND, "error"), hours(8))
                .promises(hours(4));
        return goal.toBuilder().promises(goal.promises().subList(0, 1)).build();
    }

    @Test
    void whatIsNotSaidAnewOfAGoalStays() {
        Goal said = goal("resolution").warns(Duration.ofHours(1)).promises(hours(4));
        Carrying leaving = new Carrying(Carry.KEEP, Carry.KEEP, Carry.LEAVE, Carry.LEAVE);

        assertThat(said.toBuilder().build()).isEqualTo(said);
        assertThat(said.toBuilder()
                        .id("answer")
                        .start(Set.of(Signal.REOPENED))
                        .stop(Set.of(Signal.VENDOR_REPLIED))
                        .pauseWhile(Set.of(Turn.THIRD_PARTY))
                        .carrying(leaving)
                        .promises(List.of())
                        .build())
                .isEqualTo(new Goal(
                        "answer",
                        said.label(),
                        said.strength(),
                        Set.of(Signal.REOPENED),
                        Set.of(Signal.VENDOR_REPLIED),
                        Set.of(Turn.THIRD_PARTY),
                        said.repeats(),
                        leaving,
                        said.warnings(),
                        said.escalations(),
                        List.of(),
                        said.source()));
    }

    /** Somebody's question, opened on a Monday at nine. */
    private static Moment question(Timekeeping time) {
        SupportPolicy policy = SmallDesk.with();
        Story story = new Story(policy);
        Ticket ticket = story.ticket(story.opened("2026-11-23T09:00"));
        return new Moment(
                at("2026-11-23T09:00"),
                Signal.OPENED,
                false,
                ticket.facts(policy.domains()),
                ticket.turn(),
                null,
                time);
    }

    private static ServiceLevels levels(Goal... goals) {
        return new ServiceLevels(
                SmallDesk.with().hash(), SmallDesk.with().serviceLevels().calendars(), List.of(goals));
    }

    @Test
    void goalsThatBeginTogetherCountEachOnItsOwnCalendar() {
        ServiceLevels levels = levels(
                goal("resolution").promises(hours(20)),
                goal("by-the-clock").promises(new Target.ElapsedTime(Duration.ofHours(20))),
                goal("answer").promises(hours(1)));

        assertThat(new Timekeeper(levels, pin -> levels).after(question(Timekeeping.NONE)))
                .extracting(event -> ((ClockEvent.GoalStarted) event).due())
                .containsExactly(at("2026-11-25T09:00"), at("2026-11-24T05:00"), at("2026-11-23T10:00"));
    }

    @Test
    void aPolicyThatForgotATicketIsNamedInTheError() {
        ServiceLevels forgetful = levels(forErrorsOnly());
        Moment question = question(Timekeeping.NONE);

        assertThat(forErrorsOnly().promiseFor(question.facts())).isNegative();
        assertThatThrownBy(() -> new Timekeeper(forgetful, pin -> forgetful).after(question))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("resolution")
                .hasMessageContaining(forgetful.policy().brief());
    }

    @Test
    void aClockWhosePolicyHasNoSuchGoalIsAnError() {
        ServiceLevels promised = levels(goal("resolution").promises(hours(4)));
        ServiceLevels without = levels();
        Clock clock = DerivationTest.clock(promised, at("2026-11-23T08:00"), at("2026-11-23T12:00"));

        assertThatThrownBy(() -> new Timekeeper(promised, pin -> without)
                        .after(question(new Timekeeping(List.of(clock), List.of()))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("resolution");
    }

    @Test
    void aCalendarThatThePolicyDoesNotHaveIsNamedInTheError() {
        Target elsewhere = new Target.WorkingTime(Duration.ofHours(1), "nights");
        Instant opened = at("2026-11-23T09:00");

        assertThatThrownBy(() -> levels().due(elsewhere, opened))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nights");
    }
}
