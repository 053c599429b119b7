package org.ticketing;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One after another, each only when the one before is through. {@link Stream#flatMap} would read all that comes of an element
 * before an iterator gives the first of it.
 */
final class Lazily<S, T> implements Iterator<T> {

    private final Iterator<S> sources;
    private final Function<S, Iterator<T>> parts;
    private Iterator<T> part = Collections.emptyIterator();

    private Lazily(Iterator<S> sources, Function<S, Iterator<T>> parts) {
        this.sources = sources;
        this.parts = parts;
    }

    static <S, T> Iterator<T> each(Iterator<S> of, Function<S, Iterator<T>> parts) {
        return new Lazily<>(of, parts);
    }

    static <T> Stream<T> stream(Iterator<T> elements) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(elements, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    @Override
    public boolean hasNext() {
        while (!part.hasNext() && sources.hasNext()) {
            part = parts.apply(sources.next());
        }
        return part.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return part.next();
    }
}
