package org.ticketing.condition;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is true of a ticket, a person or a contact at one moment. Immutable. */
public final class Facts {

    private final Domains domains;
    private final Map<Fact, Set<String>> values;

    private Facts(Domains domains, Map<Fact, Set<String>> values) {
        this.domains = domains;
        this.values = values;
    }

    /** No facts yet, over these domains. */
    public static Facts over(Domains domains) {
        return new Facts(domains, Map.of());
    }

    /** These facts and one more; {@code null} leaves the fact absent. */
    public Facts with(Fact fact, @Nullable String value) {
        return value == null ? this : with(fact, Set.of(value));
    }

    /** These facts and one more. */
    public Facts with(Fact fact, Set<String> many) {
        Map<Fact, Set<String>> copy = new EnumMap<>(Fact.class);
        copy.putAll(values);
        copy.put(fact, Set.copyOf(many));
        return new Facts(domains, copy);
    }

    boolean holds(Fact fact, String value) {
        return values.getOrDefault(fact, Set.of()).contains(value);
    }

    boolean reaches(Fact fact, String value) {
        return values.getOrDefault(fact, Set.of()).stream().anyMatch(domains.atLeast(fact, value)::contains);
    }
}
