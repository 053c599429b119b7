package org.ticketing.server.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.ticketing.server.account.Backoff;

/** What is due for one receiver, one after the other. While the receiver is not there, one delivery tries the door now and then. */
final class Lane {

    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

    private static final Backoff DOOR = new Backoff(Duration.ofSeconds(10), Duration.ofMinutes(15));

    private final Supplier<Step> work;
    private final InstantSource clock;
    private CompletableFuture<?> running = CompletableFuture.completedFuture("nothing yet");
    private volatile boolean closed;
    private int failures;
    private Instant shutUntil = Instant.MIN;

    /** What came of looking for the next delivery. */
    sealed interface Step {
        /** There was one, and the receiver is there. */
        record WentOn() implements Step {}

        /**
         * The receiver is not there.
         *
         * @param atLeast for how long it asks not to be told anything
         */
        record Shut(Duration atLeast) implements Step {}

        /** There is nothing more to do. */
        record Nothing() implements Step {}
    }

    Lane(Supplier<Step> work, InstantSource clock) {
        this.work = work;
        this.clock = clock;
    }

    /** Begins with what is due, unless it is at it. */
    synchronized void start(Executor threads) {
        if (running.isDone() && !closed) {
            running = CompletableFuture.runAsync(this::run, threads);
        }
    }

    synchronized boolean isIdle() {
        return running.isDone();
    }

    private void run() {
        try {
            Step step = new Step.WentOn();
            while (step instanceof Step.WentOn && !closed && !clock.instant().isBefore(shutUntil)) {
                step = work.get();
                switch (step) {
                    case Step.Shut shut -> {
                        Duration wait = DOOR.wait(failures);
                        shutUntil = clock.instant().plus(wait.compareTo(shut.atLeast()) < 0 ? shut.atLeast() : wait);
                        failures++;
                    }
                    case Step.WentOn went -> failures = 0;
                    case Step.Nothing nothing -> {}
                }
            }
        } catch (RuntimeException e) {
            LOG.error("webhooks could not be told; the next round tries again", e);
        }
    }

    void await() {
        CompletableFuture<?> last;
        synchronized (this) {
            last = running;
        }
        last.join();
    }

    void close() {
        closed = true;
    }
}
