package org.ticketing.aftercare;

import org.jspecify.annotations.Nullable;
import org.ticketing.condition.Condition;
import org.ticketing.sla.Target;
import org.ticketing.sla.Warning;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/**
 * That tickets close by themselves when nobody answers.
 *
 * @param when of these tickets, which
 * @param after how long nobody has answered then, as promises are counted
 * @param reminder so long before, people are told that it will be closed; never, if there is none
 */
public record ClosingRule(
        String id,
        Text label,
        Silence of,
        Condition when,
        Target after,
        @Nullable Warning reminder,
        Source source) {

    /** Whose answer a ticket is without. */
    public enum Silence {
        /** It is resolved, and the customer does not say that something is missing. */
        RESOLVED,
        /** The vendor has asked the customer for something, and waits. */
        AWAITING_CUSTOMER
    }
}
