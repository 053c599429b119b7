package org.ticketing.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketing.fixture.GoalBuilder.goal;
import static org.ticketing.fixture.GoalBuilder.hours;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ticketing.access.AccessRules;
import org.ticketing.access.Grant;
import org.ticketing.access.Role;
import org.ticketing.condition.ActorFact;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Fact;
import org.ticketing.escalation.Ladder;
import org.ticketing.escalation.Level;
import org.ticketing.fixture.GoalBuilder;
import org.ticketing.fixture.SmallDesk;
import org.ticketing.problem.Violation;
import org.ticketing.sla.Carry;
import org.ticketing.sla.Goal;
import org.ticketing.sla.Strength;
import org.ticketing.sla.Target;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.Signal;
import org.ticketing.vocabulary.Text;

/** What is wrong with a ladder, and what is only odd. */
class LadderCheckTest {

    private static final Condition AGENT = new Condition.Has(Fact.ROLES, "agent");

    private static Level level(String id, Condition answeredBy) {
        return new Level(id, Text.same(id), answeredBy, SmallDesk.TEST);
    }

    private static Ladder ladder(@Nullable String answerGoal, Level... levels) {
        return new Ladder(List.of(levels), Set.of(), answerGoal, SmallDesk.TEST);
    }

    private static GoalBuilder answering() {
        return goal("answer")
                .from(Signal.RENEGOTIATION_ASKED)
                .to(Signal.RENEGOTIATION_ANSWERED, Signal.RENEGOTIATION_INSUFFICIENT)
                .onReopening(Carry.LEAVE)
                .repeating();
    }

    private static SupportPolicy policy(Ladder ladder, Goal... goals) {
        return SmallDesk.with(goals).toBuilder().renegotiation(ladder).build();
    }

    private static List<String> check(Ladder ladder, Goal... goals) {
        return PolicyCheck.check(policy(ladder, goals)).stream()
                .map(Violation::toString)
                .toList();
    }

    private static List<String> lint(SupportPolicy policy) {
        return PolicyLinter.lint(policy).stream().map(Violation::toString).toList();
    }

    @Test
    void aWholeLadderIsWell() {
        Ladder whole = ladder("answer", level("first", AGENT), level("second", AGENT));
        Goal goal =
                answering().when(Condition.is(Fact.LEVEL, "second"), hours(4)).promises(hours(2));

        assertThat(check(whole, goal)).isEmpty();
        assertThat(lint(policy(whole, goal))).isEmpty();
    }

    @Test
    void levelsAreUniqueAndTheirConditionsAndGoalsAreKnown() {
        Ladder wrong = new Ladder(
                List.of(level("first", new Condition.Has(Fact.ROLES, "clerk")), level("first", AGENT)),
                Set.of("analysis"),
                "answer",
                SmallDesk.TEST);

        assertThat(check(wrong))
                .containsExactly(
                        "/renegotiation/levels/0/answered-by: 'clerk' is not a value of roles: use one of [customer,"
                                + " agent] [known-value]",
                        "/renegotiation/levels/1/id: 'first' stands here twice: give each its own id [unique]",
                        "/renegotiation/after: 'analysis' is no goal: use one of [] [known-value]",
                        "/renegotiation/answer-goal: 'answer' is no goal: use one of [] [known-value]");
        assertThat(check(ladder(null)))
                .containsExactly("/renegotiation/levels: a ladder has levels: add one [mandatory]");
    }

    @Test
    void anAnswerGoalCountsTheTimeOfEachLevel() {
        Ladder whole = ladder("answer", level("first", AGENT));
        String once = "/renegotiation/answer-goal: 'answer' does not count the time of each level: let it start with"
                + " renegotiation-asked alone, stop with renegotiation-answered and renegotiation-insufficient alone,"
                + " repeat, be left on reopening, and be no average [fitting]";

        assertThat(check(
                        whole,
                        answering()
                                .from(Signal.OPENED, Signal.RENEGOTIATION_ASKED)
                                .promises(hours(2))))
                .containsExactly(once);
        assertThat(check(whole, answering().onReopening(Carry.RESTART).promises(hours(2))))
                .containsExactly(once);
        assertThat(check(whole, goal("answer").promises(hours(2)))).containsExactly(once);
        assertThat(check(whole, answering().to(Signal.RENEGOTIATION_ANSWERED).promises(hours(2))))
                .containsExactly(once);
        assertThat(check(whole, answering().strength(Strength.EXPECTED_AVERAGE).promises(hours(2))))
                .containsExactly(once);
    }

    @Test
    void everyLevelHasATime() {
        Ladder whole = ladder("answer", level("first", AGENT), level("second", AGENT));
        Goal goal =
                answering().when(Condition.is(Fact.LEVEL, "first"), hours(2)).promises(new Target.None());

        assertThat(check(whole, goal))
                .containsExactly(
                        "/renegotiation/answer-goal: 'answer' gives no time to answer for level second: promise"
                                + " some [complete]");
    }

    @Test
    void aPromiseThatOnlyLevelsHaveForgetsTicketsWithoutOne() {
        Ladder whole = ladder("answer", level("first", AGENT));
        Goal goal =
                answering().when(Condition.is(Fact.LEVEL, "first"), hours(2)).promises(hours(2));
        Goal forgetful =
                goal.toBuilder().promises(goal.promises().subList(0, 1)).build();

        assertThat(check(whole, forgetful)).singleElement().asString().contains("[complete]");
    }

    @Test
    void aLevelThatMayBeWaitedForForEverIsOdd() {
        assertThat(lint(policy(ladder(null, level("first", AGENT)))))
                .containsExactly(
                        "/renegotiation: a level that does not answer holds the customer up for ever: name a goal"
                                + " that gives it time [answer-goal]");
    }

    @Test
    void aLevelThatNobodyCanAnswerForIsOdd() {
        Goal goal = answering().promises(hours(2));
        Ladder ladder = ladder(
                "answer",
                level("first", Condition.sameAsActor(Fact.ASSIGNEE, ActorFact.ID)),
                level("second", new Condition.Has(Fact.ROLES, "customer")),
                level("third", Condition.all(AGENT, Condition.is(Fact.KIND, "error"))));

        assertThat(lint(policy(ladder, goal)))
                .containsExactly("/renegotiation/levels/1/answered-by: nobody can answer at this level: grant"
                        + " answer-renegotiation to a role that fits [answerable]");
    }

    @Test
    void whoeverLeadsTheAreaOfATicketCanAnswer() {
        Goal goal = answering().promises(hours(2));
        Ladder ladder = ladder(
                "answer",
                level("first", Condition.all(AGENT, Condition.sameAsActor(Fact.AREA, ActorFact.AREAS))),
                level("second", new Condition.Has(Fact.AREAS, "sales")),
                level("third", Condition.all(AGENT, Condition.is(Fact.STAFF_LEVEL, "unlisted"))));

        assertThat(lint(policy(ladder, goal)))
                .singleElement()
                .asString()
                .startsWith("/renegotiation/levels/2/answered-by");
        assertThat(check(ladder, goal))
                .containsExactly(
                        "/renegotiation/levels/2/answered-by: 'unlisted' is not a value of staff-level: use one"
                                + " of [] [known-value]");
    }

    @Test
    void aLevelWhoseRoleIsNotGrantedAnswersForNobody() {
        AccessRules access = new AccessRules(
                List.of(new Role("agent", Side.VENDOR, Text.same("Agent"), SmallDesk.TEST)),
                List.of(new Grant(
                        "agent",
                        EnumSet.complementOf(EnumSet.of(Action.ANSWER_RENEGOTIATION)),
                        Condition.always(),
                        SmallDesk.TEST)));
        Goal goal = answering().promises(hours(2));

        assertThat(lint(policy(ladder("answer", level("first", AGENT)), goal).toBuilder()
                        .access(access)
                        .build()))
                .filteredOn(finding -> finding.contains("[answerable]"))
                .hasSize(1);
    }

    /** Grants decide lists, and lists know nothing of levels. */
    @Test
    void nobodyIsGrantedAnythingByLevel() {
        AccessRules access = new AccessRules(
                List.of(new Role("agent", Side.VENDOR, Text.same("Agent"), SmallDesk.TEST)),
                List.of(new Grant("agent", Set.of(Action.SEE), Condition.is(Fact.LEVEL, "first"), SmallDesk.TEST)));
        Goal goal = answering().promises(hours(2));

        assertThat(PolicyCheck.check(policy(ladder("answer", level("first", AGENT)), goal).toBuilder()
                        .access(access)
                        .build()))
                .singleElement()
                .asString()
                .isEqualTo("/grants/0/when: lists can't be asked about level: leave it out [listed-fact]");
    }
}
