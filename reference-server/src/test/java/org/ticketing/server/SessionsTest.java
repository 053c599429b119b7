package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketing.server.AccountServer.CHOSEN;
import static org.ticketing.server.AccountServer.DESK;
import static org.ticketing.server.AccountServer.ELSEWHERE;
import static org.ticketing.server.AccountServer.LUCIA;
import static org.ticketing.server.AccountServer.SESSION;
import static org.ticketing.server.Problems.isProblem;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a session is good for, and until when, in a header and in a cookie. */
class SessionsTest {

    private static final String TICKETS = DESK + "/tickets";
    private static final String PASSWORD = SESSION + "/password";

    private final AccountServer server = AccountServer.start().withLuciaSettled();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aLogoutEndsThatSessionAlone() {
        Client here = server.client().token(server.loginAt(ELSEWHERE));
        Client there = server.client().token(server.loginAt(ELSEWHERE));
        assertThat(here.send("DELETE", SESSION, Optional.empty()).status()).isEqualTo(204);
        isProblem(here.get(SESSION), 401, "unauthenticated", "the session has ended: log in");
        isProblem(here.get(TICKETS), 401, "unauthenticated", "the session has ended: log in");
        isProblem(server.client().get(TICKETS), 401, "unauthenticated", "Send a token that desk sensusx knows");
        assertThat(there.get(SESSION).status()).isEqualTo(200);
    }

    @Test
    void aSessionEndsAfterTwelveHours() {
        Client lucia = server.client().token(server.loginAt(ELSEWHERE));
        server.pass(Duration.ofHours(12).minusMillis(1));
        assertThat(lucia.get(TICKETS).status()).isEqualTo(200);
        server.pass(Duration.ofMillis(1));
        isProblem(lucia.get(TICKETS), 401, "unauthenticated");
    }

    @Test
    void aSessionIsOfOneDesk() {
        Client lucia = server.client().token(server.loginAt(ELSEWHERE));
        isProblem(lucia.get("/api/v1/desks/uno/tickets"), 401, "unauthenticated");
    }

    @Test
    void onlyTheHashOfATokenIsKept() throws SQLException {
        String token = server.loginAt(ELSEWHERE);
        try (var connection = server.dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select token_hash, password_hash from server_session join"
                        + " server_account using (desk, person)")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).hasSize(64).isNotEqualTo(token);
            assertThat(rows.getString(2)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        }
    }

    private static final String COOKIE_LOGIN =
            "{'email': '%s', 'password': '%s', 'carrier': 'cookie'}".formatted(LUCIA, CHOSEN);

    private static String cookie(Answer login) {
        return login.header("Set-Cookie").orElseThrow();
    }

    private Client browser(Answer login) {
        return server.client().with("Cookie", cookie(login).replaceAll(";.*", ""));
    }

    @Test
    void aBrowserHasItsSessionInACookieThatScriptsAndOtherSitesDoNotGet() {
        Answer login = server.client().post(SESSION, COOKIE_LOGIN);
        assertThat(login.at("/token")).isEmpty();
        assertThat(cookie(login))
                .contains("HttpOnly", "SameSite=Strict", "Path=/api/v1/desks/sensusx", "Max-Age=43200")
                .doesNotContain("Secure");
        assertThat(browser(login).get(TICKETS).status()).isEqualTo(200);
        try (AccountServer safe = AccountServer.withHttps().withLuciaSettled()) {
            assertThat(cookie(safe.client().post(SESSION, COOKIE_LOGIN))).contains("Secure");
        }
    }

    @Test
    void whatACookieMayChangeTakesWhatOnlyAPageOfOnesOwnKnows() {
        Answer login = server.client().post(SESSION, COOKIE_LOGIN);
        Client browser = browser(login);
        String open = "{'kind': 'suggestion', 'title': 'Um atalho', 'description': 'Ajudaria.'}";
        isProblem(browser.post(TICKETS, open), 403, "cross-site-request", "Ticketing-CSRF");
        String others = server.client().post(SESSION, COOKIE_LOGIN).at("/csrf");
        isProblem(browser.with("Ticketing-CSRF", others).post(TICKETS, open), 403, "cross-site-request");
        isProblem(browser.send("DELETE", SESSION, Optional.empty()), 403, "cross-site-request");
        isProblem(
                browser.post(PASSWORD, "{'current': '%s', 'wanted': 'outras palavras bem soltas'}".formatted(CHOSEN)),
                403,
                "cross-site-request");

        assertThat(browser.get(SESSION).at("/csrf")).isEqualTo(login.at("/csrf"));
        Client page = browser.with("Ticketing-CSRF", login.at("/csrf"));
        assertThat(page.post(TICKETS, open).status()).isEqualTo(201);
        Answer out = page.send("DELETE", SESSION, Optional.empty());
        assertThat(out.status()).isEqualTo(204);
        assertThat(cookie(out)).contains("ticketing-session=;", "Expires=Thu, 01 Jan 1970 00:00:00 GMT");
        isProblem(page.get(SESSION), 401, "unauthenticated");
    }

    @Test
    void aTokenIsNotTakenTheOtherWay() {
        String token = server.loginAt(ELSEWHERE);
        isProblem(server.client().with("Cookie", "ticketing-session=" + token).get(TICKETS), 401, "unauthenticated");
        String inCookie = cookie(server.client().post(SESSION, COOKIE_LOGIN)).replaceAll("^[^=]*=|;.*", "");
        isProblem(server.client().token(inCookie).get(TICKETS), 401, "unauthenticated");
    }

    @Test
    void aLoginWithMistakesInIt() {
        Answer answer = server.client().post(SESSION, "{'email': '', 'carrier': 'pigeon'}");
        isProblem(answer, 422, "invalid-command", "carrier: has to be bearer or cookie");
        assertThat(answer.each("/violations", "/path")).containsExactly("email", "password", "carrier");
        isProblem(
                server.client().post(SESSION, "{'email': 'a', 'password': 'b', 'admin': 'true'}"),
                422,
                "invalid-command",
                "admin: is not known here");
        isProblem(server.client().post(SESSION, "{'email"), 400, "malformed-json");
    }
}
