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
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The server keeps its data in H2; whoever keeps it in PostgreSQL finds accounts there too. */
class AccountsOnPostgresTest {

    @Test
    void theWholeLifeOfAnAccount() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .start();
                AccountServer server = AccountServer.on(pool(postgres)).withLuciaSettled()) {
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
        }
    }

    private static HikariDataSource pool(EmbeddedPostgres postgres) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
        return new HikariDataSource(config);
    }
}
