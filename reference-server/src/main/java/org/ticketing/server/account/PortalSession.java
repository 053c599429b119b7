package org.ticketing.server.account;

import java.time.Instant;

/**
 * Somebody who has logged in.
 *
 * @param tokenHash what the session is known by here
 * @param csrf what a page has to send beside the cookie (see {@link Carrier#COOKIE})
 */
public record PortalSession(Account account, String tokenHash, Carrier carrier, Instant endsAt, String csrf) {

    private static final String CSRF = "csrf ";

    static PortalSession of(Account account, String token, Carrier carrier, Instant endsAt) {
        // Made from the token, so that it belongs to one login and needs no place to be kept; and one way.
        return new PortalSession(account, Secrets.hash(token), carrier, endsAt, Secrets.hash(CSRF + token));
    }

    /** Whether this is what the page that was logged in there would send. */
    public boolean isCsrf(String sent) {
        return Secrets.same(csrf, sent);
    }

    /** Not what would let others in. */
    @Override
    public String toString() {
        return "a session of " + account.person() + " until " + endsAt;
    }
}
