package org.ticketing.sla;

/** What becomes of time that is running, or has run, when a ticket is classified anew or reopened. */
public enum Carry {
    /** The new promise counts from now. */
    RESTART,
    /** The new promise counts from where the old one did; pauses and the time spent resolved are left out. */
    KEEP,
    /** The share of the old working time that is unused is the share of the new one that remains; else as {@link #KEEP}. */
    PRORATE,
    /** What ended stays ended. Of reopening only. */
    LEAVE
}
