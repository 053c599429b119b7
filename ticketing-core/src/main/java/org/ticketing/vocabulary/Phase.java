package org.ticketing.vocabulary;

/** How far a ticket is. What a desk calls it is a status, a label of its policy. */
public enum Phase {
    /** Opened, and nobody of the vendor has worked on it yet. */
    NEW,
    IN_PROGRESS,
    /** The vendor says it is done; it can be reopened for a stated time. */
    RESOLVED,
    CLOSED;

    /** Whether work may still be done. */
    public boolean isOpen() {
        return this == NEW || this == IN_PROGRESS;
    }
}
