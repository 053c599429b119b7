package org.ticketing.server;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has done what time has made due, every few seconds. */
final class Ticker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);
    private static final int SECONDS = 5;

    private final ScheduledExecutorService scheduler;
    private final Future<?> ticks;

    private Ticker(ScheduledExecutorService scheduler, Future<?> ticks) {
        this.scheduler = scheduler;
        this.ticks = ticks;
    }

    static Ticker start(Runnable... due) {
        ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("ticker").factory());
        Future<?> ticks = scheduler.scheduleWithFixedDelay(
                () -> Stream.of(due).forEach(Ticker::tick), SECONDS, SECONDS, TimeUnit.SECONDS);
        return new Ticker(scheduler, ticks);
    }

    /** The next tick does what this one could not. */
    private static void tick(Runnable due) {
        try {
            due.run();
        } catch (RuntimeException e) {
            LOG.error("a tick failed; the next is in {} seconds", SECONDS, e);
        }
    }

    /** Waits for a tick that is under way. */
    @Override
    public void close() {
        ticks.cancel(false);
        scheduler.close();
    }
}
