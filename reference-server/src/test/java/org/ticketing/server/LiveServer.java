package org.ticketing.server;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.ticketing.Session;
import org.ticketing.Ticketing;
import org.ticketing.directory.Actor;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.server.body.Names;
import org.ticketing.server.http.Entrance;
import org.ticketing.server.http.Live;
import org.ticketing.server.http.People;
import org.ticketing.server.http.ReferenceServer;
import org.ticketing.server.live.StreamRules;
import org.ticketing.ticket.Command;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TicketId;

/** A server that tells what happens as it happens, to people whose tokens the test gives and takes, at a time that it sets. */
final class LiveServer implements AutoCloseable {

    static final String EVENTS = "/api/v1/desks/uno/events";
    static final StreamRules STREAMS = new StreamRules(3, 5, Duration.ofSeconds(15), Duration.ofSeconds(20));

    private final AtomicReference<Instant> clock = new AtomicReference<>(Instant.parse("2026-11-25T12:00:00Z"));
    private final Map<String, Actor> tokens = new ConcurrentHashMap<>();
    private final HikariDataSource database;
    private final AtomicBoolean broken = new AtomicBoolean();
    private final Ticketing ticketing;
    private final ReferenceServer server;

    LiveServer() {
        this(inMemory());
    }

    /** The same on another database. */
    LiveServer(HikariDataSource database) {
        this.database = database;
        List<SupportPolicy> policies = Desks.policies();
        Ticketing.Builder builder =
                Ticketing.builder().storage(Database.storage(database)).clock(clock::get);
        policies.forEach(builder::desk);
        this.ticketing = builder.build();
        this.server = ReferenceServer.start(
                ticketing, Entrance.of(new Known()), null, new Live(null, STREAMS, clock::get), 0);
        tokens.put("carla", Actor.customer("carla", "padaria-sol", "user"));
        tokens.put("caio", Actor.customer("caio", "loja-verde", "user"));
        tokens.put("diego", Actor.staff("diego", "attendant"));
    }

    private static HikariDataSource inMemory() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
        return new HikariDataSource(config);
    }

    /** Whoever shows one of the tokens. */
    private final class Known implements People {

        @Override
        public Optional<Actor> actor(DeskId desk, String token) {
            return Optional.ofNullable(tokens.get(token));
        }

        @Override
        public Optional<Actor> person(DeskId desk, PersonId id) {
            return tokens.values().stream()
                    .filter(actor -> actor.id().equals(id))
                    .findFirst();
        }

        @Override
        public Names names(DeskId desk) {
            return new Names() {
                @Override
                public String of(PersonId id) {
                    return id.value();
                }

                @Override
                public String of(OrganisationId id) {
                    return id.value();
                }
            };
        }
    }

    Client client(String token) {
        return new Client(base(), List.of()).token(token);
    }

    String base() {
        return "http://localhost:" + server.port();
    }

    int port() {
        return server.port();
    }

    ReferenceServer server() {
        return server;
    }

    Ticketing ticketing() {
        return ticketing;
    }

    Map<String, Actor> tokens() {
        return tokens;
    }

    /** The database as those see it who can lose it. */
    DataSource database() {
        return (DataSource) Proxy.newProxyInstance(
                LiveServer.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (broken.get()) {
                        throw new SQLException("the database is not to be had");
                    }
                    return method.invoke(database, arguments);
                });
    }

    /** From now on the database is not to be had. */
    void breakConnections() {
        broken.set(true);
    }

    void mendConnections() {
        broken.set(false);
    }

    Instant now() {
        return clock.get();
    }

    void pass(Duration time) {
        clock.updateAndGet(now -> now.plus(time));
    }

    Session as(String token) {
        return ticketing.desk("uno").as(tokens.get(token));
    }

    /** Opens a ticket of somebody's own. */
    TicketId opened(String token) {
        return as(token).open(question()).ticket();
    }

    static Command.Open question() {
        return new Command.Open("support", "O segredo do título", "As palavras da descrição")
                .with("screen-code", "As palavras do campo")
                .with("record", "As palavras do campo");
    }

    /** What the server does every second. */
    void look() {
        ticketing.relay();
        server.look();
    }

    @Override
    public void close() {
        server.close();
        database.close();
    }
}
