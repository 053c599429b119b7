package org.ticketing.classification;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ticketing.condition.Fact;

/**
 * What a rule suggests for one ticket.
 *
 * @param values what the ticket does not have already
 * @param found the phrases of the rule that stand in what the customer wrote
 */
public record Suggestion(SuggestionRule rule, Map<Fact, String> values, List<String> found) {

    public Suggestion {
        Map<Fact, String> copy = new EnumMap<>(Fact.class);
        copy.putAll(values);
        values = Collections.unmodifiableMap(copy);
        found = List.copyOf(found);
    }
}
