package org.ticketing.vocabulary;

/** What happens to a ticket that can start or stop a goal. */
public enum Signal {
    OPENED,
    CLASSIFIED,
    /** The vendor did something by itself about a promise that it had missed. */
    ESCALATED,
    ASSIGNED,
    /** The vendor's first work of substance on the ticket: a note, a message, a promise, a resolution. */
    WORK_STARTED,
    /** A public message by the vendor: the only thing that counts as an answer. */
    VENDOR_REPLIED,
    CUSTOMER_REPLIED,
    /** The ticket lacks nothing any more of what its form asks for. */
    EVIDENCE_GIVEN,
    DATE_PROMISED,
    /** A customer asked a level of the ladder to renegotiate what was promised. */
    RENEGOTIATION_ASKED,
    /** The level that was asked answered, by a new date or a refusal. */
    RENEGOTIATION_ANSWERED,
    /** The answer of a level did not do, or it gave none in time: the next level is asked. */
    RENEGOTIATION_INSUFFICIENT,
    /** The vendor said what it would cost, the first time or anew. */
    QUOTE_OFFERED,
    QUOTE_APPROVED,
    QUOTE_DECLINED,
    /** Nobody decided on the quote while it was valid. */
    QUOTE_LAPSED,
    /** The vendor took an open quote back without another one in its place. */
    QUOTE_WITHDRAWN,
    RESOLVED,
    REOPENED,
    CLOSED
}
