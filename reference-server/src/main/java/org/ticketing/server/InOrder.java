package org.ticketing.server;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Work on every core of the machine, whose results come in the order of what they are made of. */
final class InOrder {

    /** How much is under way for each core, so that none waits while the longest is awaited. */
    private static final int AHEAD = 64;

    private InOrder() {}

    /** Takes items as fast as they are worked on, so that only few are in memory. */
    static <T, R> void each(Iterator<T> items, Function<T, R> work, Consumer<R> then) {
        int cores = Runtime.getRuntime().availableProcessors();
        try (ExecutorService workers = Executors.newFixedThreadPool(cores)) {
            Deque<Future<R>> underWay = new ArrayDeque<>();
            while (items.hasNext()) {
                if (underWay.size() == cores * AHEAD) {
                    then.accept(result(underWay.remove()));
                }
                T item = items.next();
                underWay.add(workers.submit(() -> work.apply(item)));
            }
            while (!underWay.isEmpty()) {
                then.accept(result(underWay.remove()));
            }
        }
    }

    private static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the command was interrupted", e);
        }
    }
}
