package org.ticketing.server.mail;

import org.jspecify.annotations.Nullable;

/**
 * Where letters are handed over.
 *
 * @param from an address that nobody reads, with or without a name
 * @param security how the connection is kept from others
 * @param user none where the server asks for no password
 */
public record Smtp(
        String host,
        int port,
        String from,
        Security security,
        @Nullable String user,
        @Nullable String password) {

    /** How a connection is kept from others. */
    public enum Security {
        /** Not at all: for a server on this machine. */
        NONE,
        /** It turns to TLS before anything is said, or nothing is sent. */
        STARTTLS,
        /** It is TLS from the beginning. */
        TLS
    }

    /** Not the password. */
    @Override
    public String toString() {
        return host + ":" + port + " " + security;
    }
}
