package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketing.server.AccountServer.ACCOUNTS;
import static org.ticketing.server.AccountServer.CHOSEN;
import static org.ticketing.server.AccountServer.DESK;
import static org.ticketing.server.AccountServer.ELSEWHERE;
import static org.ticketing.server.AccountServer.LUCIA;
import static org.ticketing.server.AccountServer.SESSION;
import static org.ticketing.server.AccountServer.account;
import static org.ticketing.server.AccountServer.login;
import static org.ticketing.server.AccountServer.passwordIn;
import static org.ticketing.server.AccountServer.textOf;
import static org.ticketing.server.Problems.isProblem;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Accounts of a portal with credentials of its own, from the welcome e-mail to the change of password. */
class AccountsTest {

    private static final String TICKETS = DESK + "/tickets";
    private static final String PASSWORD = SESSION + "/password";

    private final AccountServer server = AccountServer.start();

    @AfterEach
    void close() {
        server.close();
    }

    private static String change(String current, String wanted) {
        return "{'current': '%s', 'wanted': '%s'}".formatted(current, wanted);
    }

    /** X27, N11. */
    @Test
    void x27TheWelcomeEMailBringsAFirstPasswordThatOpensNothingButItsChange() throws MessagingException {
        server.withLucia();
        MimeMessage welcome = server.nextLetter();
        assertThat(welcome.getAllRecipients()).extracting(Object::toString).containsExactly(LUCIA);
        assertThat(welcome.getSubject()).isEqualTo("Bem-vindo: seu acesso a SensusX iClient");
        assertThat(textOf(welcome))
                .contains("Olá, Lúcia Antunes", LUCIA, "https://iclient.example/entrar", "A senha é pessoal");

        Answer begun = login(server.client(), passwordIn(welcome));
        assertThat(begun.status()).isEqualTo(201);
        assertThat(begun.json().at("/mustChangePassword").asBoolean()).isTrue();
        assertThat(begun.header("Cache-Control")).hasValue("no-store");
        Client lucia = server.client().token(begun.at("/token"));
        isProblem(lucia.get(TICKETS), 403, "password-change-required", "choose one of your own first");
        isProblem(lucia.inPortuguese().get(TICKETS), 403, "password-change-required", "antes escolha uma só sua");

        assertThat(lucia.post(PASSWORD, change(passwordIn(welcome), CHOSEN)).status())
                .isEqualTo(204);
        Client after = server.client().token(login(server.client(), CHOSEN).at("/token"));
        assertThat(after.get(TICKETS).status()).isEqualTo(200);
        assertThat(login(server.client(), passwordIn(welcome)).status()).isEqualTo(401);
    }

    /** X27. */
    @Test
    void x27AFirstPasswordIsGoodForAWeek() {
        server.withLucia();
        String first = passwordIn(server.nextLetter());
        server.pass(Duration.ofDays(7).minusSeconds(1));
        assertThat(login(server.client(), first).status()).isEqualTo(201);
        server.pass(Duration.ofSeconds(1));
        isProblem(login(server.client(), first), 401, "login-failed");
    }

    /** X37: who logged in is the person to whom the account was given. */
    @Test
    void x37WhoLogsInIsTheCustomerOfTheAccount() {
        server.withLuciaSettled();
        Client lucia = server.client().token(server.loginAt(ELSEWHERE));
        Answer session = lucia.get(SESSION);
        assertThat(session.at("/person/id")).isEqualTo("lucia");
        assertThat(session.at("/token")).isEmpty();
        Answer opened = lucia.post(TICKETS, "{'kind': 'suggestion', 'title': 'Um atalho', 'description': 'Ajudaria.'}");
        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.at("/organisation/id")).isEqualTo("consultoria-ponto-norte");
        assertThat(opened.at("/requester/id")).isEqualTo("lucia");
        assertThat(lucia.post(opened.header("Location").orElseThrow() + "/note", "{'text': 'n'}")
                        .status())
                .isEqualTo(403);
    }

    /** X29: the other desks take the credentials of another product. */
    @ParameterizedTest
    @ValueSource(strings = {"uno", "unisac", "sismais"})
    void x29NoOtherDeskHasALogin(String desk) {
        Answer answer =
                server.client().post("/api/v1/desks/" + desk + "/session", "{'email': 'a@b.example', 'password': 'x'}");
        isProblem(answer, 404, "not-found", "no login of its own for the portal of desk " + desk);
        assertThat(server.client()
                        .token("uno-carla")
                        .get("/api/v1/desks/uno/tickets")
                        .status())
                .isEqualTo(200);
    }

    /** X32. */
    @Test
    void x32AnAddressIsBoundToOneAccountWhateverItsCase() {
        server.withLucia();
        Answer again = server.staff().post(ACCOUNTS, account("other", LUCIA.toUpperCase(Locale.ROOT), "en"));
        isProblem(again, 422, "invalid-command", "email: is bound to another account", "X32");
        Answer person = server.staff().post(ACCOUNTS, account("lucia", "l@ponto-norte.example", "en"));
        isProblem(person, 422, "invalid-command", "person: has an account already");
        assertThat(login(server.client(), passwordIn(server.nextLetter())).status())
                .isEqualTo(201);
    }

    @Test
    void everythingThatIsWrongWithAnAccountIsToldAtOnce() {
        Answer answer = server.staff()
                .post(
                        ACCOUNTS,
                        "{'person': ' ', 'email': 'a@b\\r\\nBcc: c@d.example', 'name': null, 'roles': ['attendant'],"
                                + " 'language': 'de', 'organisation': 'o'}");
        isProblem(answer, 422, "invalid-command", "use one or more of [subscriber]");
        assertThat(answer.each("/violations", "/path"))
                .containsExactlyInAnyOrder("person", "email", "name", "roles", "language");
        isProblem(
                server.staff().post(ACCOUNTS, "{'roles': 'subscriber'}"),
                422,
                "invalid-command",
                "roles: has to be a list with texts in it");
        assertThat(server.unreadLetters()).isZero();
    }

    /** N11: the vendor's staff give accounts, nobody else. */
    @Test
    void n11CustomersDoNothingWithAccounts() {
        Client lucia = server.client().token("sensusx-lucia");
        isProblem(lucia.get(ACCOUNTS), 403, "refused", "by the vendor's staff");
        isProblem(lucia.post(ACCOUNTS, account("x", "x@y.example", "en")), 403, "refused");
        isProblem(lucia.post(ACCOUNTS + "/lucia/block", "{'reason': 'r'}"), 403, "refused");
        isProblem(lucia.post(ACCOUNTS + "/lucia/unblock", "{}"), 403, "refused");
        isProblem(lucia.get(DESK + "/shared-accounts"), 403, "refused");
        isProblem(server.client().get(ACCOUNTS), 401, "unauthenticated");
        assertThat(server.staff().get(ACCOUNTS).each("/items", "/email")).isEmpty();
        server.withLucia();
        assertThat(server.staff().get(ACCOUNTS).each("/items", "/email")).containsExactly(LUCIA);
    }

    /** X38. */
    @Test
    void x38AChangeOfPasswordEndsEverySessionAndIsToldByEMail() throws MessagingException {
        server.withLuciaSettled();
        Client here = server.client().token(server.loginAt(ELSEWHERE));
        Client there = server.client().token(server.loginAt(ELSEWHERE));
        String wanted = "outras cinco palavras nada a ver";
        assertThat(here.post(PASSWORD, change(CHOSEN, wanted)).status()).isEqualTo(204);

        isProblem(here.get(SESSION), 401, "unauthenticated");
        isProblem(there.get(TICKETS), 401, "unauthenticated");
        isProblem(login(server.client(), CHOSEN), 401, "login-failed");
        assertThat(login(server.client(), wanted).status()).isEqualTo(201);
        MimeMessage told = server.nextLetter();
        assertThat(told.getSubject()).isEqualTo("Sua senha para SensusX iClient foi alterada");
        assertThat(textOf(told)).contains("2026-11-25 09:00").doesNotContain(wanted);
    }

    /** X38. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "quatro palavras bem soltas|curta|wanted: has to have 12 to 128 characters, not 5",
                "quatro palavras bem soltas|quatro palavras bem soltas|wanted: is the current password",
                "quatro palavras bem soltas|lucia@ponto-norte.example|wanted: is the e-mail address and little else",
                "quatro palavras bem soltas|luciaLUCIAlucia123|wanted: is the e-mail address and little else",
                "não é a senha|outras palavras bem soltas|current: is not your password",
            })
    void x38APasswordThatIsNotTaken(String current, String wanted, String message) {
        server.withLuciaSettled();
        Client lucia = server.client().token(server.loginAt(ELSEWHERE));
        isProblem(lucia.post(PASSWORD, change(current, wanted)), 422, "invalid-command", message);
        assertThat(lucia.get(SESSION).status()).isEqualTo(200);
    }

    @Test
    void aLogoutEndsThatSessionAlone() {
        server.withLuciaSettled();
        Client here = server.client().token(server.loginAt(ELSEWHERE));
        Client there = server.client().token(server.loginAt(ELSEWHERE));
        assertThat(here.send("DELETE", SESSION, Optional.empty()).status()).isEqualTo(204);
        isProblem(here.get(SESSION), 401, "unauthenticated");
        assertThat(there.get(SESSION).status()).isEqualTo(200);
    }

    @Test
    void aSessionEndsAfterTwelveHours() {
        server.withLuciaSettled();
        Client lucia = server.client().token(server.loginAt(ELSEWHERE));
        server.pass(Duration.ofHours(12).minusMillis(1));
        assertThat(lucia.get(TICKETS).status()).isEqualTo(200);
        server.pass(Duration.ofMillis(1));
        isProblem(lucia.get(TICKETS), 401, "unauthenticated");
    }

    @Test
    void aSessionIsOfOneDesk() {
        server.withLuciaSettled();
        Client lucia = server.client().token(server.loginAt(ELSEWHERE));
        isProblem(lucia.get("/api/v1/desks/uno/tickets"), 401, "unauthenticated");
    }

    @Test
    void onlyTheHashOfATokenIsKept() throws SQLException {
        server.withLuciaSettled();
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
        server.withLuciaSettled();
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
        server.withLuciaSettled();
        Answer login = server.client().post(SESSION, COOKIE_LOGIN);
        Client browser = browser(login);
        String open = "{'kind': 'suggestion', 'title': 'Um atalho', 'description': 'Ajudaria.'}";
        isProblem(browser.post(TICKETS, open), 403, "cross-site-request", "Ticketing-CSRF");
        String others = server.client().post(SESSION, COOKIE_LOGIN).at("/csrf");
        isProblem(browser.with("Ticketing-CSRF", others).post(TICKETS, open), 403, "cross-site-request");
        isProblem(browser.send("DELETE", SESSION, Optional.empty()), 403, "cross-site-request");
        isProblem(browser.post(PASSWORD, change(CHOSEN, "outras palavras bem soltas")), 403, "cross-site-request");

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
        server.withLuciaSettled();
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
