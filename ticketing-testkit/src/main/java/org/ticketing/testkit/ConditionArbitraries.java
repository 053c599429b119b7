package org.ticketing.testkit;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Domains;
import org.ticketing.condition.Fact;

/** Conditions over the facts of tickets, with any test on any fact, also those that a policy would not be allowed. */
final class ConditionArbitraries {

    /** People and organisations whose ids a careless database takes for each other. */
    static final List<String> IDENTITIES = List.of("ana", "Ana", "ana ", "aná", "bia", "caio");

    private final Domains domains;

    ConditionArbitraries(Domains domains) {
        this.domains = domains;
    }

    Arbitrary<Condition> conditions() {
        return conditions(4);
    }

    private Arbitrary<Condition> conditions(int depth) {
        if (depth == 0) {
            return tests();
        }
        Arbitrary<Condition> smaller = Arbitraries.lazy(() -> conditions(depth - 1));
        Arbitrary<List<Condition>> some = smaller.list().ofMaxSize(3);
        return Arbitraries.frequencyOf(
                Tuple.of(3, tests()),
                Tuple.of(2, smaller.map(Condition.Not::new)),
                Tuple.of(2, some.map(Condition.All::new)),
                Tuple.of(2, some.map(Condition.Any::new)));
    }

    private Arbitrary<Condition> tests() {
        return Arbitraries.of(Fact.class).flatMap(this::test);
    }

    private Arbitrary<Condition> test(Fact fact) {
        Arbitrary<String> values = Arbitraries.of(values(fact));
        return Arbitraries.oneOf(
                values.map(value -> Condition.is(fact, value)),
                values.set().ofMaxSize(3).map(set -> new Condition.AnyOf(fact, set)),
                values.map(value -> new Condition.AtLeast(fact, value)),
                values.map(value -> new Condition.Has(fact, value)),
                Arbitraries.just(new Condition.Absent(fact)),
                Arbitraries.just(Condition.always()));
    }

    /** What a fact can be, and something that it can't be any more, as when a policy has dropped a kind. */
    List<String> values(Fact fact) {
        List<String> known = domains.of(fact).orElse(IDENTITIES);
        return Stream.concat(known.stream(), Stream.of("dropped")).toList();
    }

    /** A value of a fact. */
    Arbitrary<String> value(Fact fact) {
        return Arbitraries.of(values(fact));
    }
}
