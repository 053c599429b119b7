package org.ticketing.server.http;

import org.jspecify.annotations.Nullable;
import org.ticketing.vocabulary.DeskId;

/**
 * By which ways people come in at a desk, for the page before the login (X33, X37).
 *
 * @param account where one logs in and recovers a password; none if the portal has no credentials of its own
 * @param hostToken whether a token that the product has signed is taken
 */
record WaysInBody(@Nullable Account account, boolean hostToken) {

    /** Where to log in, and where to go from "forgot my password". */
    record Account(String login, String recovery) {}

    static WaysInBody of(DeskId desk, Entrance entrance) {
        String base = "/api/v1/desks/" + desk;
        return new WaysInBody(
                entrance.hasAccounts(desk) ? new Account(base + "/session", base + "/recovery") : null,
                entrance.hostTokens() != null);
    }
}
