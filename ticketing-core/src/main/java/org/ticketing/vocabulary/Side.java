package org.ticketing.vocabulary;

/** Which side of the desk a person stands on. */
public enum Side {
    CUSTOMER,
    VENDOR
}
