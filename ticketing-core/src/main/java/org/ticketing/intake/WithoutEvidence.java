package org.ticketing.intake;

import org.ticketing.vocabulary.Source;

/** What becomes of a ticket that is opened without what its form asks for (X46, X49, U48). */
public record WithoutEvidence(Then then, Source source) {

    /** What holds where a policy says nothing. */
    public static final WithoutEvidence USUAL =
            new WithoutEvidence(Then.REFUSE, Source.assumed("the policy says nothing of tickets without it"));

    /** What happens then. */
    public enum Then {
        /** It is not opened. */
        REFUSE,
        /** It is opened, and it is the customer's turn until they have given it: goals say whose turn stops their time. */
        WAIT,
        /** It is opened, and time runs. */
        RUN
    }
}
