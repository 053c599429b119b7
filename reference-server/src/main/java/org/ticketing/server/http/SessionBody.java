package org.ticketing.server.http;

import org.jspecify.annotations.Nullable;
import org.ticketing.server.account.Account;
import org.ticketing.server.account.Carrier;
import org.ticketing.server.account.PortalSession;

/**
 * A session of an account.
 *
 * @param token only once, to a program that shows it as a bearer token
 * @param csrf only of a session by cookie
 */
record SessionBody(
        Holder person,
        String email,
        boolean mustChangePassword,
        String expiresAt,
        @Nullable String token,
        @Nullable String csrf) {

    /** A session that has just begun, for a program that keeps the token itself. */
    static SessionBody begun(PortalSession session, String token) {
        return of(session, token);
    }

    /** A session without what would let others in. */
    static SessionBody of(PortalSession session) {
        return of(session, null);
    }

    private static SessionBody of(PortalSession session, @Nullable String token) {
        Account account = session.account();
        return new SessionBody(
                new Holder(account.person().value(), account.name()),
                account.email(),
                account.mustChange(),
                session.endsAt().toString(),
                token,
                session.carrier() == Carrier.COOKIE ? session.csrf() : null);
    }
}
