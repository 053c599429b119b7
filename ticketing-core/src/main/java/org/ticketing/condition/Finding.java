package org.ticketing.condition;

import java.util.List;
import java.util.Set;
import org.ticketing.vocabulary.Text;

/**
 * What one test of a condition has found.
 *
 * @param values of the fact, as it is; none where it is absent
 * @param holds whether the test held
 * @param text what people read: {@code organisation: not yours}
 */
public record Finding(Fact fact, List<String> values, boolean holds, Text text) {

    private static final Text NOTHING = new Text("none", "nenhum");

    public Finding {
        values = List.copyOf(values);
    }

    /**
     * What decided whether a condition holds: one test that settles it alone, where there is one, else every test.
     *
     * @param condition with its questions about the actor still in it
     */
    public static List<Finding> of(Condition condition, Facts facts, ActorFacts actor) {
        return switch (condition) {
            case Condition.Always always -> List.of();
            case Condition.All(List<Condition> all) -> ofMany(all, false, facts, actor);
            case Condition.Any(List<Condition> any) -> ofMany(any, true, facts, actor);
            case Condition.Not(Condition not) -> of(not, facts, actor);
            case Condition.Is is -> List.of(found(is, is.fact(), facts, actor));
            case Condition.AnyOf anyOf -> List.of(found(anyOf, anyOf.fact(), facts, actor));
            case Condition.AtLeast atLeast -> List.of(found(atLeast, atLeast.fact(), facts, actor));
            case Condition.Has has -> List.of(found(has, has.fact(), facts, actor));
            case Condition.Absent absent -> List.of(found(absent, absent.fact(), facts, actor));
        };
    }

    private static List<Finding> ofMany(List<Condition> conditions, boolean settles, Facts facts, ActorFacts actor) {
        return conditions.stream()
                .filter(each -> each.forActor(actor).test(facts) == settles)
                .findFirst()
                .map(each -> of(each, facts, actor))
                .orElseGet(() -> conditions.stream()
                        .flatMap(each -> of(each, facts, actor).stream())
                        .toList());
    }

    private static Finding found(Condition test, Fact fact, Facts facts, ActorFacts actor) {
        List<String> values = fact.isOfActor()
                ? actor.own(fact).stream().sorted().toList()
                : facts.value(fact).stream().toList();
        boolean holds = test.forActor(actor).test(facts);
        Text said = said(test, holds, values.isEmpty() ? NOTHING : Text.same(String.join(", ", values)));
        return new Finding(
                fact,
                values,
                holds,
                new Text(fact.label().en() + ": " + said.en(), fact.label().pt() + ": " + said.pt()));
    }

    private static Text said(Condition test, boolean holds, Text value) {
        return switch (test) {
            case Condition.Is(Fact fact, Operand.OfActor(ActorFact asked)) -> yours(asked, holds, value);
            case Condition.Is(Fact fact, Operand.Literal(String wanted)) -> compared(value, holds, Text.same(wanted));
            case Condition.AnyOf(Fact fact, Set<String> wanted) -> compared(value, holds, oneOf(wanted));
            case Condition.Has(Fact fact, String wanted) -> compared(value, holds, Text.same(wanted));
            case Condition.AtLeast(Fact fact, String wanted) ->
                compared(value, holds, new Text("%s or higher", "%s ou acima").with(wanted));
            case Condition.Absent absent -> compared(value, holds, NOTHING);
            case Condition.All all -> throw notATest(test);
            case Condition.Any any -> throw notATest(test);
            case Condition.Not not -> throw notATest(test);
            case Condition.Always always -> throw notATest(test);
        };
    }

    private static IllegalArgumentException notATest(Condition condition) {
        return new IllegalArgumentException("no test of a fact: " + condition);
    }

    private static Text yours(ActorFact asked, boolean holds, Text value) {
        return switch (asked) {
            case ID -> holds ? new Text("you", "você") : new Text("not you", "não é você");
            case ORGANISATION -> holds ? new Text("yours", "a sua") : new Text("not yours", "não é a sua");
            case AREAS ->
                holds
                        ? new Text(value.en() + ", which you work in", value.pt() + ", em que você atua")
                        : new Text(value.en() + ", which you do not work in", value.pt() + ", em que você não atua");
        };
    }

    private static Text compared(Text value, boolean holds, Text wanted) {
        return holds ? value : new Text(value.en() + ", not " + wanted.en(), value.pt() + ", e não " + wanted.pt());
    }

    private static Text oneOf(Set<String> wanted) {
        if (wanted.isEmpty()) {
            return new Text("one of no values", "um de nenhum valor");
        }
        List<String> sorted = wanted.stream().sorted().toList();
        return new Text(String.join(" or ", sorted), String.join(" ou ", sorted));
    }
}
