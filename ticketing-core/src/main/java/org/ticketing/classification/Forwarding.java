package org.ticketing.classification;

import org.ticketing.vocabulary.Source;

/**
 * What is said when a ticket is handed to another area (U37).
 *
 * @param reasonMandatory whether whoever hands it on has to say why; else they may
 * @param toldToCustomers whether customers read the reason too; else it is for staff
 */
public record Forwarding(boolean reasonMandatory, boolean toldToCustomers, Source source) {

    /** What holds where a policy says nothing. */
    public static final Forwarding USUAL =
            new Forwarding(false, false, Source.assumed("the policy says nothing of tickets that are handed on"));
}
