package org.ticketing.storage;

import java.util.Map;
import org.ticketing.condition.Fact;

/**
 * Tickets that have the same in everything by which they are told apart.
 *
 * @param values by fact; a fact that is absent from these tickets is left out
 * @param slot the number of the stretch of time, from 0; 0 where time does not matter
 * @param tickets how many, at least one
 */
public record Group(Map<Fact, String> values, int slot, long tickets) {
    public Group {
        values = Map.copyOf(values);
    }
}
