package org.ticketing.condition;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values that a desk knows for its facts, a scale's from low to high. Facts without a domain take any value. */
public final class Domains {

    private static final String[] NOTHING = {};

    public static final Domains NONE = new Domains(Map.of());

    private final Map<Fact, List<String>> values;
    /** The same, for the one question that is asked at every event. */
    private final Map<Fact, String[]> scales = new EnumMap<>(Fact.class);

    public Domains(Map<Fact, List<String>> values) {
        Map<Fact, List<String>> copy = new EnumMap<>(Fact.class);
        values.forEach((fact, domain) -> {
            copy.put(fact, List.copyOf(domain));
            scales.put(fact, domain.toArray(String[]::new));
        });
        this.values = Collections.unmodifiableMap(copy);
    }

    public Map<Fact, List<String>> values() {
        return values;
    }

    public Optional<List<String>> of(Fact fact) {
        return Optional.ofNullable(values.get(fact));
    }

    /** The values of a scale that stand at {@code value} or higher; none if the scale does not know it. */
    public List<String> atLeast(Fact scale, String value) {
        List<String> all = values.getOrDefault(scale, List.of());
        int rank = all.indexOf(value);
        return rank < 0 ? List.of() : all.subList(rank, all.size());
    }

    /** Whether a value of a scale stands at another or higher; never, if the scale does not know both. */
    boolean reaches(Fact scale, String value, String least) {
        boolean high = false;
        for (String each : scales.getOrDefault(scale, NOTHING)) {
            high |= each.equals(least);
            if (each.equals(value)) {
                return high;
            }
        }
        return false;
    }
}
