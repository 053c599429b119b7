package org.ticketing.view;

import java.util.List;
import org.ticketing.condition.Fact;

/**
 * How one fact of tickets puts them in order.
 *
 * @param values those that come first, in this order; all others come after them
 */
public record Standing(Fact by, List<String> values) {
    public Standing {
        values = List.copyOf(values);
    }
}
