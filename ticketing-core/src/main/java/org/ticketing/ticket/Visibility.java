package org.ticketing.ticket;

/** Who may read an entry. */
public enum Visibility {
    /** Everybody who may see the ticket. */
    PUBLIC,
    /** Only those who may see internal entries. */
    INTERNAL
}
