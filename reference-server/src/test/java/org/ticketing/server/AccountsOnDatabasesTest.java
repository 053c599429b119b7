package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketing.server.AccountServer.ACCOUNTS;
import static org.ticketing.server.AccountServer.DESK;
import static org.ticketing.server.AccountServer.ELSEWHERE;
import static org.ticketing.server.AccountServer.LUCIA;
import static org.ticketing.server.AccountServer.RECOVERY;
import static org.ticketing.server.AccountServer.SESSION;
import static org.ticketing.server.AccountServer.codeIn;
import static org.ticketing.server.AccountServer.login;
import static org.ticketing.server.AccountServer.passwordIn;
import static org.ticketing.server.Problems.isProblem;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ticketing.databases.DatabaseServer;

/** The server keeps its data in H2; whoever keeps it in another database finds accounts there too. */
class AccountsOnDatabasesTest {

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void theWholeLifeOfAnAccount(DatabaseServer database) {
        try (AccountServer server = AccountServer.on(pool(database)).withLuciaSettled()) {
            Client lucia = server.client().token(server.loginAt(ELSEWHERE));
            assertThat(lucia.get(DESK + "/tickets").status()).isEqualTo(200);
            assertThat(server.staff().get(DESK + "/shared-accounts").each("/items", "/person"))
                    .isEmpty();

            for (int i = 0; i < 5; i++) {
                isProblem(login(server.client(), "guessed"), 401, "login-failed");
            }
            isProblem(login(server.client(), "guessed"), 429, "too-many-attempts");
            isProblem(
                    server.staff().post(ACCOUNTS, AccountServer.account("x", LUCIA, "en")),
                    422,
                    "invalid-command",
                    "X32");

            String recovery =
                    server.client().post(RECOVERY, "{'email': '" + LUCIA + "'}").at("/recovery");
            String confirmation = "{'recovery': '%s', 'code': '%s'}".formatted(recovery, codeIn(server.nextLetter()));
            assertThat(server.client()
                            .post(RECOVERY + "/confirmation", confirmation)
                            .status())
                    .isEqualTo(204);
            isProblem(lucia.get(SESSION), 401, "unauthenticated");
            String provisional = passwordIn(server.nextLetter());
            Answer session = login(server.clientAt(ELSEWHERE), provisional);
            assertThat(session.json().at("/mustChangePassword").asBoolean()).isTrue();
            login(server.clientAt("192.0.2.1"), provisional);
            assertThat(server.staff().get(DESK + "/shared-accounts").each("/items", "/person"))
                    .containsExactly("lucia");

            server.staff().post(ACCOUNTS + "/lucia/block", "{'reason': 'r'}");
            isProblem(login(server.clientAt(ELSEWHERE), provisional), 403, "account-blocked");
            server.staff().send("DELETE", ACCOUNTS + "/lucia", Optional.empty());
            server.withLucia();
            assertThat(login(server.clientAt(ELSEWHERE), passwordIn(server.nextLetter()))
                            .status())
                    .isEqualTo(201);
        }
    }

    /** Nobody is refused because others come at the same moment: one row is made, and all count on it. */
    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void manyFirstAttemptsAtOnceAreAsMany(DatabaseServer database) {
        try (AccountServer server = AccountServer.on(pool(database))) {
            List<Answer> answers = Collections.synchronizedList(new ArrayList<>());
            try (ExecutorService guessers = Executors.newFixedThreadPool(8)) {
                for (int i = 0; i < 24; i++) {
                    guessers.execute(() -> answers.add(login(server.clientAt(ELSEWHERE), "guessed")));
                }
            }
            assertThat(answers)
                    .extracting(Answer::status)
                    .containsOnly(401, 429)
                    .hasSize(24);
            assertThat(answers).filteredOn(answer -> answer.status() == 401).hasSize(5);
        }
    }

    private static HikariDataSource pool(DatabaseServer database) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.newUrl());
        return new HikariDataSource(config);
    }
}
