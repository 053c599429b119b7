package org.ticketing.storage;

import java.util.Optional;
import org.ticketing.vocabulary.DeskId;

/**
 * Who follows the feed of a desk, and how far they have come. A subscriber is something to be told of events, such as a
 * webhook; its holder is the one runner that tells it at present.
 *
 * <p>Each event is handed out at least once: a holder that ends before it has {@linkplain #advance advanced} leaves to its
 * successor what it may have handed out already.
 */
public interface Subscriptions {

    /**
     * Makes a runner the holder of a subscription, which begins before position 1 if there was none of this name. The holder
     * may ask again before its time runs out, and so gets more of it. Whoever takes over from another, or from itself after its
     * time ran out, gets a greater token.
     *
     * @return nothing while another holds it
     */
    Optional<Subscription> hold(DeskId desk, String subscriber, Hold hold);

    /**
     * Notes that everything up to a position has been handed out. Where the store takes part in a transaction of the host,
     * this becomes true with what the host does in it, and so each event takes effect exactly once.
     *
     * @throws org.ticketing.problem.TakenOver if another has become the holder since: nothing is noted
     * @throws IllegalArgumentException if the position lies before the one that was noted last
     */
    void advance(Subscription subscription, long position);

    /** Lets another have it at once; where another has it already, nothing happens. */
    void release(Subscription subscription);
}
