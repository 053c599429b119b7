package org.ticketing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketing.server.HookServer.HOOKS;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ticketing.databases.DatabaseServer;
import org.ticketing.server.Receiver.Received;
import org.ticketing.vocabulary.TicketId;

/** The server keeps its data in H2; whoever keeps it in another database is told as well. */
class LiveOnDatabasesTest {

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void theWholeLifeOfAWebhook(DatabaseServer database) {
        try (HookServer server = new HookServer(new LiveServer(pool(database)));
                Receiver receiver = new Receiver()) {
            String hook = HOOKS + "/" + server.register(receiver.url()).at("/id");
            server.diego().post(hook + "/rotate-secret", "{}");
            TicketId bad = server.opened();
            receiver.answers(request -> request.ticket().equals(bad.toString()) ? 422 : 410);
            server.tick();
            assertThat(receiver.received()).extracting(Received::type).containsExactly("opened");
            server.opened();
            server.tick();
            assertThat(server.diego().get(hook).json().has("disabledAt")).isTrue();
            server.diego().post(hook + "/enable", "{}");
            receiver.answers(200);
            server.pass(Duration.ofHours(1));
            server.tick();
            server.tick();

            Answer log = server.diego().get(hook + "/deliveries?limit=50");
            assertThat(log.each("/items", "/state")).hasSizeGreaterThan(5).containsOnly("delivered");
            assertThat(log.each("/items", "/id"))
                    .containsAll(receiver.received().stream().map(Received::id).toList());
            for (String state : new String[] {"waiting", "failing", "given-up", "withheld"}) {
                assertThat(server.diego()
                                .get(hook + "/deliveries?state=" + state)
                                .each("/items", "/id"))
                        .isEmpty();
            }
            server.pass(Duration.ofDays(31));
            server.tick();
            assertThat(server.diego().get(hook + "/deliveries?limit=50").each("/items", "/id"))
                    .as("only what time has done meanwhile")
                    .doesNotContainAnyElementsOf(log.each("/items", "/id"));
            assertThat(server.diego().send("DELETE", hook, Optional.empty()).status())
                    .isEqualTo(204);
        }
    }

    private static HikariDataSource pool(DatabaseServer database) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.newUrl());
        return new HikariDataSource(config);
    }
}
