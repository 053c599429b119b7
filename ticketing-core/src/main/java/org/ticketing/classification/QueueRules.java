package org.ticketing.classification;

import java.util.List;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Fact;
import org.ticketing.vocabulary.Source;

/**
 * What the team weighs before it begins with a ticket (S15): which tickets of an area wait, and in which order. Those that the
 * order does not tell apart wait in the order of their arrival.
 *
 * @param waiting which tickets wait
 * @param order what is weighed, first things first
 * @param toldToCustomers whether customers are told the places of their tickets
 */
public record QueueRules(Condition waiting, List<QueueRank> order, boolean toldToCustomers, Source source) {

    /** What holds where a policy says nothing: nobody has begun with them, the most pressing first. */
    public static final QueueRules USUAL = new QueueRules(
            Condition.all(Condition.is(Fact.PHASE, "new"), Condition.is(Fact.TURN, "vendor")),
            List.of(new QueueRank(
                    Fact.PRIORITY, List.of(), Source.assumed("the policy says nothing of the order of its queues"))),
            false,
            Source.assumed("the policy says nothing of its queues"));

    public QueueRules {
        order = List.copyOf(order);
    }
}
