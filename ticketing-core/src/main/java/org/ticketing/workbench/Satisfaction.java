package org.ticketing.workbench;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ticketing.condition.Fact;

/**
 * What customers thought of what was done, of every ticket that was rated: the last that they said.
 *
 * @param all of them together
 * @param by each fact, by its values; tickets without one are left out there
 */
public record Satisfaction(Figure all, Map<Fact, Map<String, Figure>> by) {

    /** By what figures are told apart. */
    public static final List<Fact> BY = List.of(Fact.AREA, Fact.KIND, Fact.ASSIGNEE);

    public Satisfaction {
        by = Map.copyOf(by);
    }

    /**
     * How many tickets were given how many stars.
     *
     * @param tickets by the number of stars; what nobody gave is left out
     */
    public record Figure(Map<Integer, Long> tickets) {

        public Figure {
            tickets = Map.copyOf(tickets);
        }

        private static Figure of(Collection<Rated> groups) {
            return new Figure(groups.stream()
                    .collect(Collectors.groupingBy(Rated::stars, Collectors.summingLong(Rated::tickets))));
        }

        public long rated() {
            return tickets.values().stream().mapToLong(Long::longValue).sum();
        }

        /** The mean of the stars; nothing, if nothing was rated. */
        public OptionalDouble average() {
            long rated = rated();
            long sum = tickets.entrySet().stream()
                    .mapToLong(each -> each.getKey() * each.getValue())
                    .sum();
            return rated == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) sum / rated);
        }
    }

    /**
     * Tickets that have the same of {@linkplain #BY all these facts}, and as many stars.
     *
     * @param values by fact; what they have none of is left out
     */
    public record Rated(Map<Fact, String> values, int stars, long tickets) {
        public Rated {
            values = Map.copyOf(values);
        }
    }

    /** Sums up. */
    public static Satisfaction of(List<Rated> rated) {
        return new Satisfaction(
                Figure.of(rated), BY.stream().collect(Collectors.toMap(fact -> fact, fact -> by(fact, rated))));
    }

    private static Map<String, Figure> by(Fact fact, List<Rated> rated) {
        Map<String, List<Rated>> apart = rated.stream()
                .filter(group -> group.values().containsKey(fact))
                .collect(Collectors.groupingBy(
                        group -> Objects.requireNonNull(group.values().get(fact))));
        Map<String, Figure> figures = new TreeMap<>();
        apart.forEach((value, groups) -> figures.put(value, Figure.of(groups)));
        return figures;
    }
}
