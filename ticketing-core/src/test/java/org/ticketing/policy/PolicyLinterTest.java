package org.ticketing.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketing.fixture.GoalBuilder.goal;
import static org.ticketing.fixture.GoalBuilder.hours;

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
}
