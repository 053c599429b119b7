package org.ticketing.server.account;

/** What a program shows its session by. One started for the one is not taken from the other. */
public enum Carrier {
    /** The header {@code Authorization}, which no other site can make a browser send. */
    BEARER,
    /** A cookie, which a browser sends by itself. */
    COOKIE
}
