package org.ticketing.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketing.fixture.GoalBuilder.goal;
import static org.ticketing.fixture.GoalBuilder.hours;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Fact;
import org.ticketing.fixture.SmallDesk;
import org.ticketing.problem.Violation;
import org.ticketing.sla.Goal;
import org.ticketing.sla.Target;
import org.ticketing.vocabulary.Signal;

class PolicyLinterTest {

    private static final Condition QUESTION = Condition.is(Fact.KIND, "question");
    private static final Condition ERROR = Condition.is(Fact.KIND, "error");
    private static final Condition PRESSING = new Condition.AtLeast(Fact.PRIORITY, "high");

    private static List<String> lint(Goal... goals) {
        return PolicyLinter.lint(SmallDesk.with(goals)).stream()
                .map(Violation::toString)
                .toList();
    }

    @Test
    void exceptionsBeforeTheRuleAreWell() {
        assertThat(lint(goal("g").when(QUESTION, hours(4)).promises(hours(8)))).isEmpty();
    }

    @Test
    void aRuleBehindOneThatTakesAllNeverHolds() {
        Goal goal = goal("g")
                .when(Condition.always(), hours(4))
                .when(QUESTION, hours(2))
                .promises(hours(8));

        assertThat(lint(goal))
                .containsExactly(
                        "/goals/0/promises/1: this promise never holds: for kind question, for instance, promise 0"
                                + " comes before it; move it up or drop it [reachable]",
                        "/goals/0/promises/2: this promise never holds: for kind question, for instance, promise 0"
                                + " comes before it; move it up or drop it [reachable]");
    }

    @Test
    void aConditionThatNothingCanFitNeverHolds() {
        Goal goal = goal("g").when(Condition.all(QUESTION, ERROR), hours(4)).promises(hours(8));

        assertThat(lint(goal)).singleElement().asString().contains("no ticket can fit its condition");
    }

    @Test
    void whereOnlyTheOrderDecidesTheSmallestExampleIsShown() {
        Goal goal = goal("g").when(QUESTION, hours(4)).when(PRESSING, hours(2)).promises(hours(8));

        assertThat(lint(goal))
                .containsExactly("/goals/0/promises/1: promise 0 also fits kind question, priority high, and wins only"
                        + " because it stands first: say so in the condition [distinct]");
    }

    @Test
    void anAnswerIsPromisedBeforeTheResolution() {
        Goal answer = goal("answer").to(Signal.VENDOR_REPLIED, Signal.RESOLVED).promises(hours(6));
        Goal resolution = goal("resolution").when(ERROR, hours(20)).promises(hours(4));

        assertThat(lint(answer, resolution))
                .singleElement()
                .asString()
                .startsWith("/goals/0/promises/0: for kind question opened at 2026-08-0")
                .contains("the answer is due after resolution");
        assertThat(lint(answer, goal("resolution").promises(new Target.PromisedDate())))
                .isEmpty();
    }

    /** A warning two hours ahead of what is due within the hour. */
    @Test
    void aWarningThatAlwaysComesAtOnceIsNoWarning() {
        assertThat(lint(goal("g")
                        .warns(Duration.ofHours(2))
                        .when(QUESTION, hours(1))
                        .promises(hours(8))))
                .containsExactly(
                        "/goals/0/warnings/0: comes at once whenever a ticket is opened, for promise 0 is shorter:"
                                + " warn later [ahead]");
    }

    @Test
    void aWarningAheadIsWell() {
        assertThat(lint(goal("g").warns(Duration.ofHours(2)).promises(hours(8))))
                .isEmpty();
    }

    /** Whoever is there by day can't be warned of what is due in the same night. */
    @Test
    void aWarningThatComesAfterTheBreachIsShown() {
        Goal night = goal("g")
                .warns(Duration.ofHours(1), SmallDesk.HOURS)
                .promises(new Target.ElapsedTime(Duration.ofHours(2)));

        assertThat(lint(night))
                .containsExactly("/goals/0/warnings/0: never comes for a ticket opened at 2026-08-02T21:00 and due at"
                        + " 2026-08-02T23:00, for nobody is there before 2026-08-03T08:00: warn on another calendar"
                        + " [before-breach]");
    }
}
