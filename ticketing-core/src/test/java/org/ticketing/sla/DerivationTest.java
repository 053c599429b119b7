package org.ticketing.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketing.fixture.GoalBuilder.goal;
import static org.ticketing.fixture.GoalBuilder.hours;
import static org.ticketing.fixture.SmallDesk.ANA;
import static org.ticketing.fixture.SmallDesk.CAIO;
import static org.ticketing.fixture.SmallDesk.HOURS;
import static org.ticketing.fixture.SmallDesk.ZONE;
import static org.ticketing.fixture.SmallDesk.at;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Fact;
import org.ticketing.fixture.SmallDesk;
import org.ticketing.fixture.Story;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.ticket.Command;
import org.ticketing.time.Hours;
import org.ticketing.time.Span;
import org.ticketing.vocabulary.PolicyHash;
import org.ticketing.vocabulary.Signal;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.TicketId;

/** Why something is due when it is due, as data; 2026-11-23 is a Monday. */
class DerivationTest {

    /** The first cycle of the first goal. */
    static Clock clock(ServiceLevels levels, Instant start, Instant due) {
        Goal goal = levels.goals().get(0);
        return Clock.begun(new ClockEvent.GoalStarted(
                goal.id(),
                1,
                goal.strength(),
                levels.policy(),
                0,
                start,
                start,
                goal.promises().get(0).target().budget().orElse(null),
                due,
                List.of(),
                false));
    }

    private static Segment segment(String from, String to, Segment.Kind kind) {
        return new Segment(new Span(at(from), at(to)), kind, Optional.empty());
    }

    private static Derivation derived(Story story, SupportPolicy policy, TicketId id, String goal) {
        return Derivation.of(story.clock(id, goal), story.ticket(id).time(), policy.serviceLevels(), policy.zone());
    }

    /** A cycle that stopped while it was paused is told as it stood: up to the pause in which it stopped. */
    @Test
    void whatStopsInAPauseIsToldUpToThatPause() {
        SupportPolicy policy =
                SmallDesk.with(goal("triage").to(Signal.CLASSIFIED).promises(hours(4)));
        Story story = new Story(policy);
        TicketId id = story.opened("2026-11-23T09:00");
        story.at("2026-11-23T09:10", CAIO).awaitCustomer(id, "?");
        story.at("2026-11-23T09:20", ANA).reply(id, "!");
        story.at("2026-11-23T10:00", CAIO).awaitCustomer(id, "??");
        story.at("2026-11-23T11:00", CAIO).classify(id, new Command.Classify("error", null, null));

        Derivation why = derived(story, policy, id, "triage");

        assertThat(why.due()).isNull();
        assertThat(why.reason()).isEqualTo(Derivation.Reason.PAUSED);
        assertThat(why.segments())
                .containsExactly(
                        segment("2026-11-23T09:00", "2026-11-23T09:10", Segment.Kind.OPEN),
                        segment("2026-11-23T09:10", "2026-11-23T09:20", Segment.Kind.PAUSED),
                        segment("2026-11-23T09:20", "2026-11-23T10:00", Segment.Kind.OPEN));

        story.at("2026-11-23T12:00", ANA).reply(id, "!!");

        assertThat(derived(story, policy, id, "triage"))
                .as("what happens after the end changes nothing")
                .isEqualTo(why);
    }

    @Test
    void ofWhatBeginsInAPauseNothingIsToldYet() {
        SupportPolicy policy = SmallDesk.with(goal("resolution")
                .onReclassification(Carry.RESTART)
                .when(Condition.is(Fact.KIND, "error"), hours(8))
                .promises(hours(4)));
        Story story = new Story(policy);
        TicketId id = story.opened("2026-11-23T09:00");
        story.at("2026-11-23T09:10", CAIO).awaitCustomer(id, "?");
        story.at("2026-11-23T09:20", ANA).reply(id, "!");
        story.at("2026-11-23T10:00", CAIO).awaitCustomer(id, "??");
        story.at("2026-11-23T11:00", CAIO).classify(id, new Command.Classify("error", null, null));

        Derivation why = derived(story, policy, id, "resolution");

        assertThat(why.countsFrom()).isEqualTo(at("2026-11-23T11:00"));
        assertThat(why.reason()).isEqualTo(Derivation.Reason.PAUSED);
        assertThat(why.segments()).isEmpty();
    }

    @Test
    void whatIsDoneInTimeIsToldUpToWhenItWasDue() {
        SupportPolicy policy = SmallDesk.with(goal("resolution").promises(hours(4)));
        Story story = new Story(policy);
        TicketId id = story.opened("2026-11-23T09:00");
        story.at("2026-11-23T10:00", CAIO).resolve(id, "Pronto");

        assertThat(derived(story, policy, id, "resolution").segments())
                .containsExactly(segment("2026-11-23T09:00", "2026-11-23T13:00", Segment.Kind.OPEN));
    }

    static Stream<Arguments> reasons() {
        Target endOfDay = new Target.EndOfBusinessDay(HOURS);
        Target sameDay = new Target.SameDayOr(Duration.ofHours(2), HOURS);
        Target twoDays = new Target.WorkingDays(2, Target.Closing.END_OF_DAY, HOURS);
        return Stream.of(
                Arguments.of(hours(1), "2026-11-23T10:00", Derivation.Reason.OPEN_TIME_COUNTED),
                Arguments.of(
                        new Target.ElapsedTime(Duration.ofHours(1)),
                        "2026-11-23T10:00",
                        Derivation.Reason.ALL_TIME_COUNTED),
                Arguments.of(twoDays, "2026-11-23T10:00", Derivation.Reason.BUSINESS_DAYS_COUNTED),
                Arguments.of(endOfDay, "2026-11-23T10:00", Derivation.Reason.SAME_DAY),
                Arguments.of(endOfDay, "2026-11-23T19:00", Derivation.Reason.NEXT_BUSINESS_DAY),
                Arguments.of(endOfDay, "2026-11-28T10:00", Derivation.Reason.NEXT_BUSINESS_DAY),
                Arguments.of(sameDay, "2026-11-23T16:00", Derivation.Reason.SAME_DAY),
                Arguments.of(sameDay, "2026-11-23T16:01", Derivation.Reason.NEXT_BUSINESS_DAY),
                Arguments.of(sameDay, "2026-11-28T10:00", Derivation.Reason.NEXT_BUSINESS_DAY),
                Arguments.of(new Target.PromisedDate(), "2026-11-23T10:00", Derivation.Reason.DATE_AWAITED),
                Arguments.of(new Target.None(), "2026-11-23T10:00", Derivation.Reason.NOTHING_PROMISED));
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void theReasonSaysWhichRuleLedToTheDueInstant(Target target, String opened, Derivation.Reason reason) {
        SupportPolicy policy = SmallDesk.with(goal("g").promises(target));
        Story story = new Story(policy);
        TicketId id = story.opened(opened);

        assertThat(derived(story, policy, id, "g").reason()).isEqualTo(reason);
    }

    /** Waiting for the customer and being resolved follow each other without a gap, and neither counts. */
    @Test
    void pausesThatTouchAreOne() {
        SupportPolicy policy =
                SmallDesk.with(goal("resolution").onReopening(Carry.KEEP).promises(hours(4)));
        Story story = new Story(policy);
        TicketId id = story.opened("2026-11-23T09:00");
        story.at("2026-11-23T10:00", CAIO).awaitCustomer(id, "?");
        story.at("2026-11-23T11:00", CAIO).resolve(id, "Pronto");
        story.at("2026-11-23T12:00", ANA).reopen(id, "Ainda não");

        assertThat(derived(story, policy, id, "resolution").segments())
                .containsExactly(
                        segment("2026-11-23T09:00", "2026-11-23T10:00", Segment.Kind.OPEN),
                        segment("2026-11-23T10:00", "2026-11-23T12:00", Segment.Kind.PAUSED),
                        segment("2026-11-23T12:00", "2026-11-23T15:00", Segment.Kind.OPEN));
    }

    @Test
    void itIsReadInTheZoneOfItsCalendar() {
        ZoneId lisbon = ZoneId.of("Europe/Lisbon");
        ServiceCalendar calendar =
                new ServiceCalendar("lisbon", Text.same("24×7"), Hours.always(lisbon), Source.assumed("a test"));
        Instant start = at("2026-11-23T09:00");
        ServiceLevels working = new ServiceLevels(
                PolicyHash.of("{}"),
                List.of(calendar),
                List.of(goal("g").promises(new Target.WorkingTime(Duration.ofHours(1), "lisbon"))));
        ServiceLevels elapsed = new ServiceLevels(
                PolicyHash.of("{}"),
                List.of(calendar),
                List.of(goal("g").promises(new Target.ElapsedTime(Duration.ofHours(1)))));
        Clock clock = clock(working, start, start.plusSeconds(3600));

        assertThat(Derivation.of(clock, Timekeeping.NONE, working, ZONE).zone()).isEqualTo(lisbon);
        assertThat(Derivation.of(clock, Timekeeping.NONE, elapsed, ZONE).zone())
                .as("what is counted on no calendar is read in the zone of the desk")
                .isEqualTo(ZONE);
    }
}
