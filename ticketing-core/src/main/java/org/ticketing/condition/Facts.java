package org.ticketing.condition;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is true of a ticket, a person or a contact at one moment. Immutable, as long as what it is asked of is. */
public final class Facts {

    private final Domains domains;
    private final Function<Fact, @Nullable String> values;
    private final Map<Fact, Set<String>> sets;

    private Facts(Domains domains, Function<Fact, @Nullable String> values, Map<Fact, Set<String>> sets) {
        this.domains = domains;
        this.values = values;
        this.sets = sets;
    }

    /** No facts yet, over these domains. */
    public static Facts over(Domains domains) {
        return of(domains, fact -> null);
    }

    /**
     * Facts that are looked up when a condition asks for them.
     *
     * @param values the value of a fact; {@code null} where it is absent
     */
    public static Facts of(Domains domains, Function<Fact, @Nullable String> values) {
        return new Facts(domains, values, Map.of());
    }

    /** These facts and one more; {@code null} leaves the fact absent. */
    public Facts with(Fact fact, @Nullable String value) {
        return value == null ? this : new Facts(domains, asked -> asked == fact ? value : values.apply(asked), sets);
    }

    /** These facts and one more, a set. */
    public Facts with(Fact fact, Set<String> many) {
        Map<Fact, Set<String>> more = new EnumMap<>(Fact.class);
        more.putAll(sets);
        more.put(fact, Set.copyOf(many));
        return new Facts(domains, values, more);
    }

    /** The value of a fact that has no more than one; nothing where it is absent. */
    public Optional<String> value(Fact fact) {
        return Optional.ofNullable(values.apply(fact));
    }

    /** Whether a condition holds for these facts; the actor must have been put in before. */
    public boolean satisfy(Condition condition) {
        return switch (condition) {
            case Condition.Always always -> true;
            case Condition.Is is -> holds(is.fact(), is.literal());
            case Condition.AnyOf anyOf -> holdsOneOf(anyOf.fact(), anyOf.values());
            case Condition.AtLeast atLeast -> reaches(atLeast.fact(), atLeast.value());
            case Condition.Has has -> holds(has.fact(), has.value());
            case Condition.Absent absent -> isAbsent(absent.fact());
            case Condition.All all -> satisfyAll(all.conditions());
            case Condition.Any any -> satisfyOneOf(any.conditions());
            case Condition.Not not -> !satisfy(not.condition());
        };
    }

    private boolean satisfyAll(List<Condition> conditions) {
        for (Condition condition : conditions) {
            if (!satisfy(condition)) {
                return false;
            }
        }
        return true;
    }

    private boolean satisfyOneOf(List<Condition> conditions) {
        for (Condition condition : conditions) {
            if (satisfy(condition)) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(Fact fact, String value) {
        return fact.shape() == Fact.Shape.SET ? set(fact).contains(value) : value.equals(values.apply(fact));
    }

    private boolean holdsOneOf(Fact fact, Set<String> asked) {
        if (fact.shape() == Fact.Shape.SET) {
            return !Collections.disjoint(set(fact), asked);
        }
        String value = values.apply(fact);
        return value != null && asked.contains(value);
    }

    private boolean isAbsent(Fact fact) {
        return fact.shape() == Fact.Shape.SET ? set(fact).isEmpty() : values.apply(fact) == null;
    }

    private Set<String> set(Fact fact) {
        return sets.getOrDefault(fact, Set.of());
    }

    private boolean reaches(Fact scale, String least) {
        String value = values.apply(scale);
        return value != null && domains.reaches(scale, value, least);
    }
}
