package org.ticketing.condition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
            case All(List<Condition> all) -> facts(all);
            case Any(List<Condition> any) -> facts(any);
            case Not(Condition condition) -> condition.facts();
            case Always always -> Set.of();
        };
    }

    private static Set<Fact> facts(List<Condition> conditions) {
        return conditions.stream().flatMap(each -> each.facts().stream()).collect(Collectors.toSet());
    }

    /** This condition with what is true of the actor in place of every question about them. */
    default Condition forActor(Function<ActorFact, Optional<String>> actor) {
        return switch (this) {
            case Is(Fact fact, Operand.OfActor(ActorFact asked)) ->
                actor.apply(asked).map(value -> is(fact, value)).orElseGet(Condition::never);
            case All(List<Condition> all) ->
                new All(all.stream().map(each -> each.forActor(actor)).toList());
            case Any(List<Condition> any) ->
                new Any(any.stream().map(each -> each.forActor(actor)).toList());
            case Not(Condition condition) -> new Not(condition.forActor(actor));
            case Is is -> is;
            case AnyOf anyOf -> anyOf;
            case AtLeast atLeast -> atLeast;
            case Has has -> has;
            case Always always -> always;
        };
    }
}
