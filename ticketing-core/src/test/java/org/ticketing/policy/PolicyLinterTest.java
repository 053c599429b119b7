package org.ticketing.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.ticketing.fixture.GoalBuilder.goal;
import static org.ticketing.fixture.GoalBuilder.hours;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ticketing.channel.Channel;
import org.ticketing.channel.ChannelRule;
import org.ticketing.channel.Channels;
import org.ticketing.classification.Classification;
import org.ticketing.classification.SuggestionRule;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Fact;
import org.ticketing.directory.Area;
import org.ticketing.directory.Plan;
import org.ticketing.directory.StaffLevel;
import org.ticketing.fixture.SmallDesk;
import org.ticketing.problem.Violation;
import org.ticketing.sla.Escalation;
import org.ticketing.sla.Goal;
import org.ticketing.sla.Target;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Signal;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

class PolicyLinterTest {

    private static final Condition QUESTION = Condition.is(Fact.KIND, "question");
    private static final Condition ERROR = Condition.is(Fact.KIND, "error");
    private static final Condition PRESSING = new Condition.AtLeast(Fact.PRIORITY, "high");

    private static final Source MADE_UP = Source.assumed("made up for this test");

    private static List<String> lint(Goal... goals) {
        return PolicyLinter.lint(SmallDesk.with(goals)).stream()
                .map(Violation::toString)
                .toList();
    }

    private static List<String> lint(Condition when, Map<Fact, String> suggest) {
        SupportPolicy small = SmallDesk.with();
        Classification said = small.classification();
        SuggestionRule rule = new SuggestionRule("rule", when, List.of(), suggest, Text.same("because"), MADE_UP);
        SupportPolicy suggesting = small.toBuilder()
                .classification(new Classification(
                        said.kinds(),
                        said.priorities(),
                        said.initialPriority(),
                        said.complexities(),
                        List.of(rule),
                        said.forwarding()))
                .build();
        return PolicyLinter.lint(suggesting).stream().map(Violation::toString).toList();
    }

    @Test
    void aSuggestionOfWhatItsConditionAsksForIsNeverMade() {
        assertThat(lint(QUESTION, Map.of(Fact.KIND, "error"))).isEmpty();
        assertThat(lint(QUESTION, Map.of(Fact.KIND, "question", Fact.PRIORITY, "high")))
                .isEmpty();
        assertThat(lint(PRESSING, Map.of(Fact.PRIORITY, "high")))
                .singleElement()
                .asString()
                .startsWith("/suggestions/0: is never made");
        assertThat(lint(Condition.all(QUESTION, ERROR), Map.of(Fact.PRIORITY, "high")))
                .singleElement()
                .asString()
                .endsWith("[effective]");
        // Of whom there are how many is not known.
        assertThat(lint(Condition.is(Fact.ORGANISATION, "nobody"), Map.of(Fact.PRIORITY, "high")))
                .isEmpty();
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

    private static List<String> ofChannel(Set<Action> allows, ChannelRule... rules) {
        Channel whatsapp =
                new Channel("whatsapp", Text.same("WhatsApp"), List.of(rules), allows, Text.same("elsewhere"), MADE_UP);
        SupportPolicy policy = SmallDesk.with(goal("g").promises(hours(8))).toBuilder()
                .channels(new Channels("whatsapp", List.of(whatsapp)))
                .build();
        return PolicyLinter.lint(policy).stream()
                .filter(remark -> remark.rule().equals("effective"))
                .map(Violation::toString)
                .toList();
    }

    private static ChannelRule allow(Condition when, Action... actions) {
        return new ChannelRule(Set.of(actions), when, Optional.empty(), MADE_UP);
    }

    @Test
    void rulesOfAChannelThatDecideSomethingAreWell() {
        assertThat(ofChannel(
                        Set.of(),
                        allow(Condition.is(Fact.AREA, "sales"), Action.SEE, Action.REPLY),
                        allow(Condition.is(Fact.PLAN, "upgraded"), Action.SEE, Action.OPEN),
                        allow(new Condition.Has(Fact.ROLES, "customer"), Action.CLOSE),
                        allow(new Condition.Has(Fact.AREAS, "sales"), Action.ASSIGN),
                        allow(Condition.all(QUESTION, new Condition.Absent(Fact.PLAN)), Action.NOTE)))
                .isEmpty();
    }

    /** Every kind is handed to support first, so no ticket is opened in the area of sales. */
    @Test
    void aRuleOfAChannelThatNoTicketFitsIsShownForItsAction() {
        assertThat(ofChannel(Set.of(), allow(Condition.is(Fact.AREA, "sales"), Action.SEE, Action.OPEN)))
                .containsExactly(
                        "/channels/0/rules/0: this rule changes nothing for open by whatsapp: no ticket can fit"
                                + " it, or all is decided alike without it; move it up, or drop the action or the rule"
                                + " [effective]");
        assertThat(ofChannel(Set.of(), allow(Condition.all(QUESTION, ERROR), Action.REPLY)))
                .hasSize(1);
        assertThat(ofChannel(
                        Set.of(),
                        allow(
                                Condition.all(Condition.is(Fact.PLAN, "one"), Condition.is(Fact.PLAN, "other")),
                                Action.REPLY)))
                .hasSize(1);
    }

    @Test
    void aRuleOfAChannelThatComesTooLateOrSaysWhatHoldsAnywayIsShown() {
        assertThat(ofChannel(
                        Set.of(),
                        allow(new Condition.AtLeast(Fact.PRIORITY, "normal"), Action.REPLY),
                        allow(PRESSING, Action.REPLY)))
                .singleElement()
                .asString()
                .startsWith("/channels/0/rules/1");
        assertThat(ofChannel(Set.of(Action.REPLY), allow(QUESTION, Action.REPLY)))
                .hasSize(1);
    }

    @Test
    void escalationsThatHandATicketRoundAreShownByTheShortestWay() {
        Goal goal = goal("g")
                .escalates(handsOver("support", "sales"))
                .escalates(handsOver("sales", "support"))
                .promises(hours(4));

        assertThat(lint(goal))
                .containsExactly(
                        "/goals/0/escalations/0: a ticket that nobody attends to goes round in a circle: support →"
                                + " sales → support, for instance with area support; let it stay somewhere"
                                + " [ends]");
    }

    @Test
    void escalationsThatComeToAnEndAreWell() {
        assertThat(lint(goal("g")
                        .escalates(handsOver("support", "sales"))
                        .raises(Duration.ofHours(1), "high")
                        .promises(hours(4))))
                .isEmpty();
    }

    /** Who promises nothing misses nothing. */
    @Test
    void whatNothingIsPromisedForIsNotHandedOver() {
        Goal there = goal("there").escalates(handsOver("support", "sales")).promises(hours(4));
        Goal back = goal("back")
                .escalates(handsOver("sales", "support"))
                .when(Condition.is(Fact.AREA, "sales"), new Target.None())
                .promises(hours(8));

        assertThat(lint(there, back)).isEmpty();
    }

    private static Escalation handsOver(String from, String to) {
        return new Escalation(Duration.ZERO, null, Condition.is(Fact.AREA, from), Set.of(), null, to, MADE_UP);
    }

    @Test
    void anAreaIsAnsweredForByARoleOfTheVendor() {
        SupportPolicy small = SmallDesk.with(goal("g").promises(hours(8)));
        StaffLevel first = new StaffLevel("first", Text.same("First"), MADE_UP);

        assertThat(PolicyCheck.check(small.toBuilder()
                        .areas(List.of(
                                new Area("support", Text.same("Support"), "agent", MADE_UP),
                                new Area("sales", Text.same("Sales"), "customer", MADE_UP)))
                        .staffLevels(List.of(first, first))
                        .build()))
                .extracting(Violation::toString)
                .containsExactly(
                        "/staff-levels/1/id: 'first' stands here twice: give each its own id [unique]",
                        "/areas/1/responsible: 'customer' is not known here: use one of [agent] [known-value]");
    }

    @Test
    void aPlanThatIsAskedForAndListedNowhereIsShown() {
        Channel whatsapp = new Channel(
                "whatsapp",
                Text.same("WhatsApp"),
                List.of(allow(Condition.is(Fact.PLAN, "upgraded"), Action.REPLY)),
                Set.of(),
                Text.same("elsewhere"),
                MADE_UP);
        SupportPolicy unlisted = SmallDesk.with(goal("g").promises(hours(8))).toBuilder()
                .channels(new Channels("whatsapp", List.of(whatsapp)))
                .build();
        assertThat(PolicyLinter.lint(unlisted))
                .extracting(Violation::path, Violation::rule)
                .containsExactly(tuple("/channels/0/rules/0/when", "listed-plan"));
        assertThat(PolicyCheck.check(unlisted)).isEmpty();

        Plan upgraded = new Plan("upgraded", Text.same("Upgraded"), MADE_UP);
        assertThat(PolicyLinter.lint(
                        unlisted.toBuilder().plans(List.of(upgraded)).build()))
                .isEmpty();

        Plan misspelt = new Plan("upgradet", Text.same("Upgraded"), MADE_UP);
        assertThat(PolicyCheck.check(
                        unlisted.toBuilder().plans(List.of(misspelt, misspelt)).build()))
                .extracting(Violation::toString)
                .containsExactly(
                        "/plans/1/id: 'upgradet' stands here twice: give each its own id [unique]",
                        "/channels/0/rules/0/when: 'upgraded' is not a value of plan: use one of [upgradet, upgradet]"
                                + " [known-value]");
    }
}
