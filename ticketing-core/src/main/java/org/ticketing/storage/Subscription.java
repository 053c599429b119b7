package org.ticketing.storage;

import java.time.Instant;
import org.ticketing.vocabulary.DeskId;

/**
 * That somebody is the holder of a subscription.
 *
 * @param token greater with each take-over, so that a holder that lost it unawares is told from its successor
 * @param until when another may take over
 * @param position up to which everything has been handed out
 */
public record Subscription(DeskId desk, String subscriber, String holder, long token, Instant until, long position) {

    /** What to throw where a subscription is to go back. */
    public static IllegalArgumentException backward(long from, long to) {
        return new IllegalArgumentException("everything up to position " + from
                + " has been noted as handed out already, so it can't advance to " + to);
    }
}
