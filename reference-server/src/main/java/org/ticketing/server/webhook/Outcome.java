package org.ticketing.server.webhook;

/** What came of a delivery when it was tried last. */
public enum Outcome {
    /** It was taken: a status from 200 to 299. */
    DELIVERED,
    /** It was not sent: the webhook may not know of it any more, or never could. */
    WITHHELD,
    /** Another status; redirects are not followed. */
    NOT_TAKEN,
    /** The receiver says that it is gone for good (410). */
    GONE,
    /** No answer in time. */
    TIMED_OUT,
    /** No connection, or one that broke off. */
    UNREACHABLE,
    /** Its name leads into the server's own network. */
    FORBIDDEN_ADDRESS;

    /** Whether the receiver can't be told of anything at present, rather than not of this. */
    boolean isOfReceiver(int status) {
        return this == TIMED_OUT
                || this == UNREACHABLE
                || this == FORBIDDEN_ADDRESS
                || (this == NOT_TAKEN && (status >= 500 || status == 429));
    }
}
