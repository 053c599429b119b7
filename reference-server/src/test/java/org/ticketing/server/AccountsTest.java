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
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
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

    @Test
    @DisplayName("X27: the welcome e-mail brings a first password, which opens nothing but its change")
    void theWelcomeEmail() throws MessagingException {
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

    @Test
    @DisplayName("X27: a first password is good for a week")
    void aFirstPasswordIsGoodForAWeek() {
        server.withLucia();
        String first = passwordIn(server.nextLetter());
        server.pass(Duration.ofDays(7).minusSeconds(1));
        assertThat(login(server.client(), first).status()).isEqualTo(201);
        server.pass(Duration.ofSeconds(1));
        isProblem(login(server.client(), first), 401, "login-failed");
    }

    @Test
    @DisplayName("X37: whoever logs in is the person to whom the account was given")
    void whoLogsInIsTheCustomerOfTheAccount() {
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

    @ParameterizedTest
    @ValueSource(strings = {"uno", "unisac", "sismais"})
    @DisplayName("X29: the portal has credentials of its own, the other desks take those of the product")
    void noOtherDeskHasALogin(String desk) {
        Answer answer =
                server.client().post("/api/v1/desks/" + desk + "/session", "{'email': 'a@b.example', 'password': 'x'}");
        isProblem(answer, 404, "not-found", "no login of its own for the portal of desk " + desk);
        assertThat(server.client()
                        .token("uno-carla")
                        .get("/api/v1/desks/uno/tickets")
                        .status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("X32: an address is bound to one account, whatever its case")
    void anAddressIsBoundToOneAccount() {
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
        isProblem(answer, 422, "invalid-command", "use one or more of [subscriber, contract-holder]");
        assertThat(answer.each("/violations", "/path"))
                .containsExactlyInAnyOrder("person", "email", "name", "roles", "language");
        isProblem(
                server.staff().post(ACCOUNTS, "{'roles': 'subscriber'}"),
                422,
                "invalid-command",
                "roles: has to be a list: […]");
        assertThat(server.unreadLetters()).isZero();
    }

    @Test
    @DisplayName("N11: the vendor's staff give accounts, nobody else")
    void customersDoNothingWithAccounts() {
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

    @Test
    @DisplayName("X38: a change of password ends every session, and is told by e-mail")
    void aChangeOfPassword() throws MessagingException {
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
    @DisplayName("X38: a password that is not taken, and why")
    void aPasswordThatIsNotTaken(String current, String wanted, String message) {
        server.withLuciaSettled();
        Client lucia = server.client().token(server.loginAt(ELSEWHERE));
        Answer answer = lucia.post(PASSWORD, change(current, wanted));
        isProblem(answer, 422, "invalid-command", message);
        assertThat(answer.each("/violations", "/path")).hasSize(1);
        assertThat(lucia.get(SESSION).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("X28 N11: a login that fails tells whom to ask, who does not know their user or has none")
    void whomToAsk() {
        Answer failed = login(server.client(), "guessed");
        isProblem(
                failed,
                401,
                "login-failed",
                "ask who contracted the product",
                "if you have no account, the support desk");
        isProblem(
                login(server.client().inPortuguese(), "guessed"),
                401,
                "login-failed",
                "pergunte a quem contratou o produto; se não tem conta, ao atendimento");
    }

    @Test
    @DisplayName("N11: at UNO, whom support has given an account logs in with user and password")
    void whoHasNoLoginAsksSupport() {
        try (AccountServer uno = AccountServer.at("uno")) {
            String session = "/api/v1/desks/uno/session";
            Answer given = uno.client()
                    .token("uno-diego")
                    .post(
                            "/api/v1/desks/uno/accounts",
                            "{'person': 'ivo', 'email': 'ivo@vale.example', 'name': 'Ivo', 'roles': ['user'],"
                                    + " 'organisation': 'auto-pecas-vale', 'language': 'pt-BR'}");
            assertThat(given.status()).isEqualTo(201);
            String first = passwordIn(uno.nextLetter());
            String login = "{'email': 'ivo@vale.example', 'password': '%s'}";
            String token = uno.client().post(session, login.formatted(first)).at("/token");
            Answer changed = uno.client().token(token).post(session + "/password", change(first, CHOSEN));
            assertThat(changed.status()).isEqualTo(204);
            String own = uno.client().post(session, login.formatted(CHOSEN)).at("/token");
            assertThat(uno.client().token(own).get("/api/v1/desks/uno/tickets").status())
                    .isEqualTo(200);
        }
    }

    @Test
    @DisplayName("X30 X33 X37: the page before the login is told where to log in and to recover a password")
    void waysIn() {
        Answer own = server.client().get(DESK + "/ways-in");
        assertThat(own.at("/account/login")).isEqualTo(SESSION);
        assertThat(own.at("/account/recovery")).isEqualTo(DESK + "/recovery");
        Answer other = server.client().get("/api/v1/desks/uno/ways-in");
        assertThat(other.json().has("account")).isFalse();
        assertThat(other.json().get("hostToken").asBoolean()).isFalse();
    }
}
