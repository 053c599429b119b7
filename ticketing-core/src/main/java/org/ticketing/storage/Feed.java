package org.ticketing.storage;

import java.util.List;
import org.ticketing.vocabulary.DeskId;

/**
 * What happened at a desk, in one order that never changes: position 1, 2, 3, …, without a gap.
 *
 * <p>Events enter it after their change was committed, when {@link #relay} gives them positions. So whoever has read up to a
 * position has missed nothing before it, however many write at once; and what a host rolls back never enters it. The events of
 * a ticket keep their order.
 */
public interface Feed {

    /**
     * Gives positions to what was committed and has none yet. Any number of servers may call it at once: the work of a desk is
     * done by one of them, the others pass over it. Where a server ends in the midst of it, the next call does it.
     *
     * @param limit at most so many changes of each desk
     * @return how many events got a position; 0 if there was nothing to do, or all of it is in other hands
     */
    int relay(int limit);

    /** The events of a desk behind a position, in order; behind 0 is everything. */
    List<FeedItem> feed(DeskId desk, long after, int limit);

    /** The position of the last event of a desk; 0 if there is none. */
    long lastPosition(DeskId desk);
}
