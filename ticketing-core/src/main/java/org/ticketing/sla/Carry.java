package org.ticketing.sla;

/** What becomes of time that is running, or has run, when a ticket is classified anew, reopened, or joined by another. */
public enum Carry {
    /** The new promise counts from now. */
    RESTART,
    /**
     * The new promise counts from where the old one did; pauses and the time spent resolved are left out. Of a merge: from
     * where the earlier of the two did.
     */
    KEEP,
    /**
     * The share of the old working time that is unused is the share of the new one that remains; else as {@link #KEEP}. Of a
     * merge: the lesser share of the two.
     */
    PRORATE,
    /** What ended stays ended, and what runs is not touched. Of reopening and merge only. */
    LEAVE
}
