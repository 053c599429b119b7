package org.ticketing.condition;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A predicate as data. An absent fact makes a test false, never unknown, so {@code Not} of it is true; whoever compiles a
 * condition to a query language must hold the same.
 */
public sealed interface Condition {

    /** The fact has this value. */
    record Is(Fact fact, Operand operand) implements Condition {
        String literal() {
            return switch (operand) {
                case Operand.Literal literal -> literal.value();
                case Operand.OfActor ofActor ->
                    throw new IllegalStateException("put the actor in before testing " + fact + " against " + ofActor);
            };
        }
    }

    /** The fact has one of these values. */
    record AnyOf(Fact fact, Set<String> values) implements Condition {
        public AnyOf {
            values = Set.copyOf(values);
        }
    }

    /** The fact stands at this value of its scale or higher. */
    record AtLeast(Fact fact, String value) implements Condition {}

    /** The fact, a set, holds this value. */
    record Has(Fact fact, String value) implements Condition {}

    /** The fact has no value. */
    record Absent(Fact fact) implements Condition {}

    /** All of these hold; with none, true. */
    record All(List<Condition> conditions) implements Condition {
        public All {
            conditions = List.copyOf(conditions);
        }
    }

    /** One of these holds; with none, false. */
    record Any(List<Condition> conditions) implements Condition {
        public Any {
            conditions = List.copyOf(conditions);
        }
    }

    /** The condition does not hold. */
    record Not(Condition condition) implements Condition {}

    /** Always true. */
    record Always() implements Condition {}

    static Condition always() {
        return new Always();
    }

    static Condition never() {
        return new Any(List.of());
    }

    static Condition is(Fact fact, String value) {
        return new Is(fact, Operand.of(value));
    }

    static Condition sameAsActor(Fact fact, ActorFact actorFact) {
        return new Is(fact, new Operand.OfActor(actorFact));
    }

    static Condition anyOf(Fact fact, String... values) {
        return new AnyOf(fact, Set.of(values));
    }

    static Condition all(Condition... conditions) {
        return new All(List.of(conditions));
    }

    static Condition any(Condition... conditions) {
        return new Any(List.of(conditions));
    }

    /** Whether this holds for the facts; the actor must have been put in before. */
    default boolean test(Facts facts) {
        return facts.satisfy(this);
    }

    /** The facts that it asks about. */
    default Set<Fact> facts() {
        return switch (this) {
            case Is is -> Set.of(is.fact());
            case AnyOf anyOf -> Set.of(anyOf.fact());
            case AtLeast atLeast -> Set.of(atLeast.fact());
            case Has has -> Set.of(has.fact());
            case Absent absent -> Set.of(absent.fact());
            case All(List<Condition> all) -> facts(all);
            case Any(List<Condition> any) -> facts(any);
            case Not(Condition condition) -> condition.facts();
            case Always always -> Set.of();
        };
    }

    private static Set<Fact> facts(List<Condition> conditions) {
        return conditions.stream().flatMap(each -> each.facts().stream()).collect(Collectors.toSet());
    }

    /** Whether it compares a fact with what is true of the person who acts. */
    default boolean comparesWithActor() {
        return switch (this) {
            case Is is -> is.operand() instanceof Operand.OfActor;
            case All(List<Condition> all) -> all.stream().anyMatch(Condition::comparesWithActor);
            case Any(List<Condition> any) -> any.stream().anyMatch(Condition::comparesWithActor);
            case Not(Condition condition) -> condition.comparesWithActor();
            case AnyOf anyOf -> false;
            case AtLeast atLeast -> false;
            case Has has -> false;
            case Absent absent -> false;
            case Always always -> false;
        };
    }

    /**
     * This condition with what is true of the actor in place of every question about them. Where that settles all of it, it is
     * {@link #always()} or {@link #never()}.
     */
    default Condition forActor(ActorFacts actor) {
        return switch (this) {
            case Is(Fact fact, Operand.OfActor(ActorFact asked)) -> oneOf(fact, actor.values(asked));
            case Is is -> is.fact().isOfActor() ? settled(actor.own(is.fact()).contains(is.literal())) : is;
            case AnyOf anyOf ->
                anyOf.fact().isOfActor()
                        ? settled(!Collections.disjoint(actor.own(anyOf.fact()), anyOf.values()))
                        : anyOf;
            case Has has ->
                has.fact().isOfActor() ? settled(actor.own(has.fact()).contains(has.value())) : has;
            case Absent absent ->
                absent.fact().isOfActor() ? settled(actor.own(absent.fact()).isEmpty()) : absent;
            case AtLeast atLeast -> atLeast.fact().isOfActor() ? never() : atLeast;
            case All(List<Condition> all) ->
                both(all.stream().map(each -> each.forActor(actor)).toList());
            case Any(List<Condition> any) ->
                either(any.stream().map(each -> each.forActor(actor)).toList());
            case Not(Condition condition) -> not(condition.forActor(actor));
            case Always always -> always;
        };
    }

    private static Condition oneOf(Fact fact, Set<String> values) {
        return switch (values.size()) {
            case 0 -> never();
            case 1 -> is(fact, values.iterator().next());
            default -> new AnyOf(fact, values);
        };
    }

    private static Condition settled(boolean holds) {
        return holds ? always() : never();
    }

    private static Condition both(List<Condition> conditions) {
        return conditions.contains(never()) ? never() : new All(conditions);
    }

    private static Condition either(List<Condition> conditions) {
        if (conditions.contains(always())) {
            return always();
        }
        return new Any(conditions.stream().filter(each -> !each.equals(never())).toList());
    }

    private static Condition not(Condition condition) {
        if (condition.equals(never())) {
            return always();
        }
        return condition.equals(always()) ? never() : new Not(condition);
    }
}
