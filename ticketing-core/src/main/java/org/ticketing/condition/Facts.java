package org.ticketing.condition;

import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is true of a ticket, a person or a contact at one moment. Immutable, as long as what it is asked of is. */
public final class Facts {

    private final Domains domains;
    private final Function<Fact, Set<String>> values;

    private Facts(Domains domains, Function<Fact, Set<String>> values) {
        this.domains = domains;
        this.values = values;
    }

    /** No facts yet, over these domains. */
    public static Facts over(Domains domains) {
        return of(domains, fact -> Set.of());
    }

    /**
     * Facts that are looked up when a condition asks for them.
     *
     * @param values every value of a fact; none where it is absent
     */
    public static Facts of(Domains domains, Function<Fact, Set<String>> values) {
        return new Facts(domains, values);
    }

    /** These facts and one more; {@code null} leaves the fact absent. */
    public Facts with(Fact fact, @Nullable String value) {
        return value == null ? this : with(fact, Set.of(value));
    }

    /** These facts and one more. */
    public Facts with(Fact fact, Set<String> many) {
        Set<String> copy = Set.copyOf(many);
        return of(domains, asked -> asked == fact ? copy : values.apply(asked));
    }

    boolean holds(Fact fact, String value) {
        return values.apply(fact).contains(value);
    }

    boolean reaches(Fact fact, String value) {
        for (String held : values.apply(fact)) {
            if (domains.reaches(fact, held, value)) {
                return true;
            }
        }
        return false;
    }
}
