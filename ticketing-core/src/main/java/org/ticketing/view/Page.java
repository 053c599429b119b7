package org.ticketing.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param next the cursor to ask with for the part that follows; nothing at the end
 * @param previous the cursor to ask with for the part before; nothing at the beginning
 */
public record Page<T>(List<T> items, Optional<String> next, Optional<String> previous) {

    public Page {
        items = List.copyOf(items);
    }

    public <R> Page<R> map(Function<T, R> how) {
        return new Page<>(items.stream().map(how).toList(), next, previous);
    }
}
