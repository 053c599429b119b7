package org.ticketing.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ticketing.channel.Channel;
import org.ticketing.condition.Condition;
import org.ticketing.policy.PolicyCheck;
import org.ticketing.policy.PolicyLinter;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.sla.Goal;
import org.ticketing.sla.Promise;
import org.ticketing.sla.ServiceCalendar;
import org.ticketing.sla.Strength;
import org.ticketing.time.SpecialDay;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

@DisplayName("The four policy files")
final class FourPoliciesTest {

    private static final Pattern RULE = Pattern.compile("\\b[UNSX]\\d+\\b");

    static Stream<Named<SupportPolicy>> policies() {
        return ExamplePolicies.all().stream()
                .map(policy -> Named.of(policy.desk().value(), policy));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("policies")
    void readWithoutAFinding(SupportPolicy policy) {
        assertThat(PolicyCheck.check(policy)).isEmpty();
        assertThat(PolicyLinter.lint(policy)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("policies")
    void nameOnlyRulesThatAreIndeedPublished(SupportPolicy policy) {
        assertThat(PublishedRules.ALL).containsAll(Sources.rules(policy)).containsAll(rulesInAssumptions(policy));
    }

    @Test
    void standOnEveryRuleAboutAKindAFlowOrATime() {
        List<String> named = ExamplePolicies.all().stream()
                .flatMap(policy -> Sources.rules(policy).stream())
                .toList();
        assertThat(named).containsAll(PublishedRules.OF_KINDS_FLOWS_AND_TIMES);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("policies")
    void sayInASentenceWhySomethingIsAssumed(SupportPolicy policy) {
        assertThat(assumptions(policy)).isNotEmpty().allMatch(why -> why.split(" ").length >= 5);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("policies")
    void haveAWordForWhatEveryDeskHas(SupportPolicy policy) {
        assertThat(policy.words()).containsKeys("ticket", "entry", "customer", "portal");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("policies")
    void endEveryGoalWithWhatHoldsForAllOtherTickets(SupportPolicy policy) {
        assertThat(policy.serviceLevels().goals()).isNotEmpty().allSatisfy(goal -> {
            Promise last = goal.promises().get(goal.promises().size() - 1);
            assertThat(last.when()).isEqualTo(Condition.always());
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("policies")
    void keepInternalNotesFromCustomers(SupportPolicy policy) {
        List<String> customers = policy.access().roles().stream()
                .filter(role -> role.side() == Side.CUSTOMER)
                .map(role -> role.id())
                .toList();
        assertThat(policy.access().grants())
                .filteredOn(grant -> customers.contains(grant.role()))
                .isNotEmpty()
                .noneMatch(grant -> grant.actions().contains(Action.SEE_INTERNAL)
                        || grant.actions().contains(Action.NOTE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("policies")
    void giveNoMailboxAwayInAChannel(SupportPolicy policy) {
        assertThat(policy.channels().list())
                .extracting(Channel::otherwise)
                .noneMatch(text -> text.en().contains("@") || text.pt().contains("@"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("policies")
    void holdNationalHolidaysOfTwoYears(SupportPolicy policy) {
        assertThat(policy.serviceLevels().calendars())
                .allSatisfy(calendar -> assertThat(daysOff(calendar, 2026)).hasSize(10))
                .allSatisfy(calendar -> assertThat(daysOff(calendar, 2027)).hasSize(10));
    }

    @Test
    @DisplayName("X24: business days; the days off of three desks by date are those that the fourth observes by name")
    void agreeOnWhichDaysAreHolidays() {
        List<Map<LocalDate, Text>> daysOff = ExamplePolicies.all().stream()
                .flatMap(policy -> policy.serviceLevels().calendars().stream())
                .map(calendar -> names(calendar, 2026, 2027))
                .distinct()
                .toList();
        assertThat(daysOff).hasSize(1);
    }

    private static List<SpecialDay> daysOff(ServiceCalendar calendar, int year) {
        return calendar.hours().days().stream()
                .filter(day -> day.date().getYear() == year)
                .toList();
    }

    private static Map<LocalDate, Text> names(ServiceCalendar calendar, int... years) {
        return Arrays.stream(years)
                .boxed()
                .flatMap(year -> daysOff(calendar, year).stream())
                .collect(Collectors.toMap(SpecialDay::date, SpecialDay::name));
    }

    @Test
    @DisplayName("U43 U63 are goals, U41 U42 N2 are commitments, X25 is an average")
    void promiseAsFirmlyAsTheVendorDoes() {
        assertThat(strength("unisac", "first-analysis")).isEqualTo(Strength.GOAL);
        assertThat(strength("unisac", "question-resolution")).isEqualTo(Strength.GOAL);
        assertThat(strength("unisac", "classification")).isEqualTo(Strength.GUARANTEE);
        assertThat(strength("unisac", "execution")).isEqualTo(Strength.GUARANTEE);
        assertThat(strength("uno", "resolution")).isEqualTo(Strength.GUARANTEE);
        assertThat(strength("sensusx", "first-assessment")).isEqualTo(Strength.EXPECTED_AVERAGE);
    }

    private static Strength strength(String desk, String goal) {
        return ExamplePolicies.read(desk)
                .serviceLevels()
                .goal(goal)
                .map(Goal::strength)
                .orElseThrow();
    }

    private static List<String> assumptions(SupportPolicy policy) {
        return Sources.of(policy).stream()
                .flatMap(source -> source instanceof Source.Assumed assumed ? Stream.of(assumed.why()) : Stream.empty())
                .toList();
    }

    private static List<String> rulesInAssumptions(SupportPolicy policy) {
        return assumptions(policy).stream()
                .flatMap(why -> RULE.matcher(why).results().map(MatchResult::group))
                .toList();
    }
}
