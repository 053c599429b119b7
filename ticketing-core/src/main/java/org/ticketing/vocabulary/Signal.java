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
    DATE_PROMISED,
    RESOLVED,
    REOPENED,
    CLOSED
}
