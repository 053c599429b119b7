package org.ticketing.testkit.laws.history;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Fact;
import org.ticketing.condition.Operand;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.sla.Goal;
import org.ticketing.sla.Promise;
import org.ticketing.sla.ServiceCalendar;
import org.ticketing.testkit.laws.calendar.CalendarText;

/** The rules of a policy, read by the laws themselves: which promise holds, and how people find it in the file. */
public final class Rules {

    private static final Set<Fact> OF_CLASSIFICATION =
            EnumSet.of(Fact.KIND, Fact.PRIORITY, Fact.COMPLEXITY, Fact.AREA, Fact.CHANNEL, Fact.ROLES);

    private Rules() {}

    /** The place of a promise as a tester finds it: goal, place, target and source. */
    public static String name(Goal goal, int place) {
        if (place < 0 || place >= goal.promises().size()) {
            return "goal %s (%s)".formatted(goal.id(), goal.source());
        }
        Promise promise = goal.promises().get(place);
        return "goal %s, promise %d of %d: %s (%s)"
                .formatted(
                        goal.id(),
                        place + 1,
                        goal.promises().size(),
                        CalendarText.of(promise.target()),
                        promise.source());
    }

    /** A calendar as a tester finds it. */
    public static String name(ServiceCalendar calendar) {
        return "calendar %s (%s)".formatted(calendar.id(), calendar.source());
    }

    /** The first promise whose condition holds. */
    static Optional<Integer> promise(Goal goal, ClassificationKey key, SupportPolicy policy) {
        List<Promise> promises = goal.promises();
        for (int place = 0; place < promises.size(); place++) {
            if (holds(promises.get(place).when(), key, policy)) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    /** Whether the promises of a goal depend on nothing but how a ticket is classified and where it came from. */
    static boolean dependOnClassificationOnly(Goal goal) {
        return goal.promises().stream()
                .allMatch(
                        promise -> OF_CLASSIFICATION.containsAll(promise.when().facts()));
    }

    private static boolean holds(Condition condition, ClassificationKey key, SupportPolicy policy) {
        return switch (condition) {
            case Condition.Is(Fact fact, Operand.Literal(String value)) -> is(fact, value, key);
            case Condition.Is is -> false;
            case Condition.AnyOf(Fact fact, Set<String> values) ->
                values.stream().anyMatch(value -> is(fact, value, key));
            case Condition.AtLeast(Fact fact, String value) -> reaches(fact, value, key, policy);
            case Condition.Has(Fact fact, String value) -> is(fact, value, key);
            case Condition.Absent(Fact fact) -> key.value(fact).isEmpty();
            case Condition.All(List<Condition> all) -> all.stream().allMatch(each -> holds(each, key, policy));
            case Condition.Any(List<Condition> any) -> any.stream().anyMatch(each -> holds(each, key, policy));
            case Condition.Not(Condition not) -> !holds(not, key, policy);
            case Condition.Always() -> true;
        };
    }

    private static boolean is(Fact fact, String value, ClassificationKey key) {
        return key.value(fact).equals(Optional.of(value));
    }

    private static boolean reaches(Fact fact, String value, ClassificationKey key, SupportPolicy policy) {
        List<String> scale = policy.domains().of(fact).orElse(List.of());
        return key.value(fact).isPresent()
                && scale.contains(value)
                && scale.indexOf(key.value(fact).get()) >= scale.indexOf(value);
    }
}
