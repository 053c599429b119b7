package org.ticketing.server.account;

import java.time.Duration;

/**
 * A wait that doubles each time.
 *
 * @param longest where the doubling ends
 */
public record Backoff(Duration first, Duration longest) {

    /** Beyond so many doublings any first wait is longer than the longest. */
    private static final int MOST_DOUBLINGS = 20;

    /**
     * How long to wait.
     *
     * @param before how often there was a wait already
     */
    public Duration wait(int before) {
        Duration doubled = first.multipliedBy(1L << Math.min(before, MOST_DOUBLINGS));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
