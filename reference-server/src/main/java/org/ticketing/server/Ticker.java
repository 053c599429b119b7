package org.ticketing.server;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has done what time has made due, every second or few. */
final class Ticker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);
    private static final Duration USUAL = Duration.ofSeconds(5);

    private final ScheduledExecutorService scheduler;
    private final Future<?> ticks;

    private Ticker(ScheduledExecutorService scheduler, Future<?> ticks) {
        this.scheduler = scheduler;
        this.ticks = ticks;
    }

    static Ticker start(Runnable... due) {
        return every(USUAL, due);
    }

    static Ticker every(Duration pause, Runnable... due) {
        ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("ticker").factory());
        Future<?> ticks = scheduler.scheduleWithFixedDelay(
                () -> Stream.of(due).forEach(each -> tick(each, pause)),
                pause.toMillis(),
                pause.toMillis(),
                TimeUnit.MILLISECONDS);
        return new Ticker(scheduler, ticks);
    }

    /** The next tick does what this one could not. */
    private static void tick(Runnable due, Duration pause) {
        try {
            due.run();
        } catch (RuntimeException e) {
            LOG.error("a tick failed; the next is in {} seconds", pause.toSeconds(), e);
        }
    }

    /** Waits for a tick that is under way. */
    @Override
    public void close() {
        ticks.cancel(false);
        scheduler.close();
    }
}
