package org.ticketing.directory;

/** Whether a registered person may do anything at all. */
public enum Standing {
    ACTIVE,
    /** By their administrator: they have left, or should not be here any more (U19). */
    DEACTIVATED,
    /** By the vendor, for having shared a password, for instance (U53). They keep their seat meanwhile. */
    BLOCKED
}
