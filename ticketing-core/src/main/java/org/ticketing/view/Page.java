package org.ticketing.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param next what to ask for to get the part that follows; nothing at the end
 */
public record Page<T>(List<T> items, Optional<String> next) {

    public Page {
        items = List.copyOf(items);
    }

    public <R> Page<R> map(Function<T, R> how) {
        return new Page<>(items.stream().map(how).toList(), next);
    }
}
