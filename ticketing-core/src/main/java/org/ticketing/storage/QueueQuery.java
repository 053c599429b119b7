package org.ticketing.storage;

import java.util.List;
import org.ticketing.condition.Condition;
import org.ticketing.view.Standing;

/**
 * Which part of a queue.
 *
 * @param waiting which tickets wait in it
 * @param order in which order; those that it does not tell apart, in that of their arrival
 * @param visible of those that wait, which ones are shown: the places are counted over all
 * @param after only those whose place is behind this one; 0 for all
 * @param limit at most so many
 */
public record QueueQuery(Selection waiting, List<Standing> order, Condition visible, long after, int limit) {
    public QueueQuery {
        order = List.copyOf(order);
    }
}
