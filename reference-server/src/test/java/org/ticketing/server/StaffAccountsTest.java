package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketing.server.AccountServer.ACCOUNTS;
import static org.ticketing.server.AccountServer.CHOSEN;
import static org.ticketing.server.AccountServer.DESK;
import static org.ticketing.server.AccountServer.ELSEWHERE;
import static org.ticketing.server.AccountServer.LUCIA;
import static org.ticketing.server.AccountServer.RECOVERY;
import static org.ticketing.server.AccountServer.SESSION;
import static org.ticketing.server.AccountServer.account;
import static org.ticketing.server.AccountServer.login;
import static org.ticketing.server.AccountServer.passwordIn;
import static org.ticketing.server.Problems.isProblem;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who of the vendor's staff looks after accounts, and what they can do with them beside giving and blocking them. */
class StaffAccountsTest {

    private static final String STAFF = "{'person': 'otto', 'email': 'otto@sensusx.example', 'name': 'Otto',"
            + " 'roles': ['%s'], 'language': 'en'}";

    private final AccountServer server = AccountServer.start();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void itTakesAGrantOfThePolicy() {
        try (AccountServer uno = AccountServer.at("uno")) {
            Client consultant = uno.client().token("uno-helena");
            isProblem(consultant.get("/api/v1/desks/uno/accounts"), 403, "refused", "it takes Support team");
            Answer refused = consultant.get("/api/v1/desks/uno/undelivered-letters");
            assertThat(refused.at("/refusal/code")).isEqualTo("not-granted");
            assertThat(refused.at("/refusal/source/rules/0")).isEqualTo("N11");
            assertThat(uno.client()
                            .token("uno-diego")
                            .get("/api/v1/desks/uno/accounts")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void anAccountOfStaffDoesWhatItsRolesMay() {
        Answer given = server.staff().post(ACCOUNTS, STAFF.formatted("attendant"));
        assertThat(given.status()).isEqualTo(201);
        assertThat(given.json().has("organisation")).isFalse();
        String first = passwordIn(server.nextLetter());
        String login = "{'email': 'otto@sensusx.example', 'password': '%s'}";
        String token = server.client().post(SESSION, login.formatted(first)).at("/token");
        Client otto = server.client().token(token);
        isProblem(otto.get(ACCOUNTS), 403, "password-change-required");
        otto.post(SESSION + "/password", "{'current': '%s', 'wanted': '%s'}".formatted(first, CHOSEN));
        Client settled = server.client()
                .token(server.client().post(SESSION, login.formatted(CHOSEN)).at("/token"));
        assertThat(settled.get(ACCOUNTS).each("/items", "/email")).containsExactly("otto@sensusx.example");
    }

    @Test
    void nobodyGivesStaffARoleThatTheyDoNotHave() {
        isProblem(
                server.staff().post(ACCOUNTS, STAFF.formatted("subscriber")),
                422,
                "invalid-command",
                "roles: without an organisation the account is for staff",
                "use one or more of [attendant]");
        try (AccountServer uno = AccountServer.at("uno")) {
            isProblem(
                    uno.client().token("uno-diego").post("/api/v1/desks/uno/accounts", STAFF.formatted("consultant")),
                    422,
                    "invalid-command",
                    "use one or more of [attendant]");
        }
    }

    /** X5, X14: an upgrade of the contract is for everybody of the organisation, at once. */
    @Test
    void anUpgradeOfTheContractOpensItsChannels() {
        server.withLuciaSettled();
        Client lucia = server.client()
                .token(login(server.client(), CHOSEN).at("/token"))
                .with("Ticketing-Channel", "whatsapp");
        isProblem(lucia.get(DESK + "/tickets"), 403, "refused", "upgrade");

        Answer amended = server.staff().post(ACCOUNTS + "/lucia/amend", "{'plan': 'upgraded', 'name': 'Lúcia A.'}");
        assertThat(amended.status()).isEqualTo(200);
        assertThat(amended.at("/plan")).isEqualTo("upgraded");
        assertThat(amended.at("/person/name")).isEqualTo("Lúcia A.");
        assertThat(lucia.get(DESK + "/tickets").status()).isEqualTo(200);

        assertThat(server.staff()
                        .post(ACCOUNTS, account("marta", "marta@ponto-norte.example", "pt-BR"))
                        .at("/plan"))
                .isEqualTo("upgraded");
        server.staff().post(ACCOUNTS + "/marta/amend", "{'plan': 'standard'}");
        isProblem(lucia.get(DESK + "/tickets"), 403, "refused", "upgrade");
    }

    @Test
    void whatCanNotBeHadIsNotGiven() {
        server.withLucia();
        isProblem(server.staff().post(ACCOUNTS + "/lucia/amend", "{}"), 422, "invalid-command", "nothing is named");
        isProblem(
                server.staff()
                        .post(
                                ACCOUNTS + "/lucia/amend",
                                "{'plan': 'gold', 'roles': ['attendant'], 'areas': ['sac'], 'name': ' '}"),
                422,
                "invalid-command",
                "use one of [standard, upgraded]",
                "roles of customers",
                "areas",
                "name");
        isProblem(server.staff().post(ACCOUNTS + "/nobody/amend", "{'name': 'N'}"), 404, "not-found");
        server.staff().post(ACCOUNTS, STAFF.formatted("attendant"));
        isProblem(
                server.staff().post(ACCOUNTS + "/otto/amend", "{'areas': ['finance'], 'plan': 'upgraded'}"),
                422,
                "invalid-command",
                "areas",
                "plan");
    }

    @Test
    void underAKeyAnAccountIsGivenOnceAndOneLetterGoesOut() {
        Client once = server.staff().with("Idempotency-Key", "one");
        String lucia = account("lucia", LUCIA, "pt-BR");
        assertThat(once.post(ACCOUNTS, lucia).status()).isEqualTo(201);
        Answer again = once.post(ACCOUNTS, lucia);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.at("/person/id")).isEqualTo("lucia");
        isProblem(once.post(ACCOUNTS, account("marta", LUCIA, "pt-BR")), 422, "idempotency-conflict", "use a new key");
        passwordIn(server.nextLetter());

        assertThat(once.post(ACCOUNTS + "/lucia/welcome", "{}").status()).isEqualTo(202);
        assertThat(once.post(ACCOUNTS + "/lucia/welcome", "{}").status()).isEqualTo(202);
        String second = passwordIn(server.nextLetter());
        assertThat(login(server.client(), second).status())
                .as("no letter after it")
                .isEqualTo(201);
        isProblem(server.staff().post(ACCOUNTS, lucia), 422, "invalid-command", "has an account already");
    }

    @Test
    void aWelcomeIsSentAgainUntilThePersonHasAPassword() {
        server.withLucia();
        String first = passwordIn(server.nextLetter());
        assertThat(server.staff().post(ACCOUNTS + "/lucia/welcome", "{}").status())
                .isEqualTo(202);
        String second = passwordIn(server.nextLetter());
        isProblem(login(server.client(), first), 401, "login-failed");
        String token = login(server.client(), second).at("/token");
        server.staff().post(ACCOUNTS + "/lucia/block", "{'reason': 'r'}");
        isProblem(server.staff().post(ACCOUNTS + "/lucia/welcome", "{}"), 403, "refused", "unblock it first");
        server.staff().post(ACCOUNTS + "/lucia/unblock", "{}");
        isProblem(server.client().token(token).get(SESSION), 401, "unauthenticated");
        server.client()
                .token(login(server.client(), second).at("/token"))
                .post(SESSION + "/password", "{'current': '%s', 'wanted': '%s'}".formatted(second, CHOSEN));
        isProblem(server.staff().post(ACCOUNTS + "/lucia/welcome", "{}"), 403, "refused", "has chosen a password");
        isProblem(server.staff().post(ACCOUNTS + "/nobody/welcome", "{}"), 404, "not-found");
    }

    @Test
    void ofAnAccountThatIsTakenAwayNothingIsKept() throws SQLException {
        server.withLuciaSettled();
        login(server.clientAt(ELSEWHERE), "guessed");
        Client lucia = server.client().token(server.loginAt("192.0.2.5"));
        server.loginAt("192.0.2.6");
        server.client().post(RECOVERY, "{'email': '" + LUCIA + "'}");
        server.nextLetter();
        assertThat(server.staff().get(DESK + "/shared-accounts").each("/items", "/person"))
                .containsExactly("lucia");
        assertThat(rows()).contains("server_account 1", "server_session 2", "server_attempt 2", "server_recovery 1");

        assertThat(server.staff()
                        .send("DELETE", ACCOUNTS + "/lucia", Optional.empty())
                        .status())
                .isEqualTo(204);
        assertThat(rows())
                .containsExactly(
                        "server_account 0",
                        "server_session 0",
                        "server_recovery 0",
                        "server_attempt 0",
                        "server_shared_use 0",
                        "server_letter 0");
        isProblem(lucia.get(SESSION), 401, "unauthenticated");
        isProblem(server.staff().send("DELETE", ACCOUNTS + "/lucia", Optional.empty()), 404, "not-found");
        server.withLucia();
    }

    private List<String> rows() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = server.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : List.of("account", "session", "recovery", "attempt", "shared_use", "letter")) {
                try (ResultSet counted = statement.executeQuery("select count(*) from server_" + table)) {
                    counted.next();
                    rows.add("server_" + table + " " + counted.getInt(1));
                }
            }
        }
        return rows;
    }
}
