package org.ticketing.vocabulary;

/** Whose turn it is. The one source of pauses, colours and columns (X59 to X61). */
public enum Turn {
    VENDOR,
    CUSTOMER,
    THIRD_PARTY,
    NOBODY
}
