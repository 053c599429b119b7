package org.ticketing;

import java.util.Optional;
import java.util.function.Supplier;
import org.ticketing.problem.ConcurrentChange;

/** What was done under a key is answered again; what others got in the way of is tried again. */
final class Persistence {

    /** More writers than that on one thing at one moment are told to come again. */
    private static final int TRIES = 3;

    private Persistence() {}

    /**
     * What came of a command.
     *
     * @param replay what came of the same command before, if anything did
     * @param attempt nothing, if others were first
     */
    static <R> R until(
            Supplier<Optional<R>> replay, Supplier<Optional<R>> attempt, Supplier<ConcurrentChange> otherwise) {
        for (int i = 0; i < TRIES; i++) {
            Optional<R> receipt = replay.get().or(attempt);
            if (receipt.isPresent()) {
                return receipt.get();
            }
        }
        throw otherwise.get();
    }
}
