package org.ticketing.ticket;

import org.ticketing.problem.Refusal;

/** What comes of a command on two tickets, as a value. */
public sealed interface JointDecision {

    /**
     * It is done to both.
     *
     * @param own the ticket that was named by the one who asked
     * @param other the other one, which a split has opened
     */
    record Accepted(Decision.Accepted own, Decision.Accepted other) implements JointDecision {}

    /** The policy or the state of one of them does not allow it, so nothing is done to either. */
    record Rejected(Refusal refusal) implements JointDecision {}
}
