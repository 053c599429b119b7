package org.ticketing.view;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ticketing.condition.Domains;
import org.ticketing.condition.Fact;

/**
 * How many tickets there are of each value of a fact, as a board shows them.
 *
 * @param by what they are told apart by
 * @param tickets how many by value
 * @param without how many have no value: nobody has been assigned
 */
public record Counts(Fact by, Map<String, Long> tickets, long without) {

    public Counts {
        tickets = Collections.unmodifiableMap(new LinkedHashMap<>(tickets));
    }

    /** With every value that a desk knows, in its order, also those that no ticket has; then any others. */
    public Counts withAll(Domains domains) {
        Map<String, Long> all = new LinkedHashMap<>();
        domains.of(by).orElse(List.of()).forEach(value -> all.put(value, 0L));
        all.putAll(tickets);
        return new Counts(by, all, without);
    }

    /** All of them together. */
    public long total() {
        return without + tickets.values().stream().mapToLong(Long::longValue).sum();
    }
}
