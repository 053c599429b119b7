package org.ticketing.server;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.ticketing.Desk;
import org.ticketing.Ticketing;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.server.account.AccountRules;
import org.ticketing.server.account.Accounts;
import org.ticketing.server.account.Letters;
import org.ticketing.server.demo.Demo;
import org.ticketing.server.http.Entrance;
import org.ticketing.server.http.Live;
import org.ticketing.server.http.People;
import org.ticketing.server.http.ReferenceServer;
import org.ticketing.server.live.StreamRules;
import org.ticketing.server.notice.NoticeLetters;
import org.ticketing.server.notice.Notices;
import org.ticketing.server.webhook.WebhookRules;
import org.ticketing.server.webhook.Webhooks;
import org.ticketing.storage.Storage;
import org.ticketing.vocabulary.DeskId;

/** The real server on a free port, on a real database in memory, at a time that the test sets. */
final class TestServer implements AutoCloseable {

    static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");

    private final AtomicReference<Instant> clock = new AtomicReference<>();
    private final HikariDataSource database;
    private final Storage storage;
    private final Ticketing ticketing;
    private final Accounts accounts;
    private final Webhooks webhooks;
    private final ReferenceServer server;

    private TestServer(List<SupportPolicy> policies, UnaryOperator<People> people, UnaryOperator<Storage> between) {
        this.database = database();
        this.storage = Database.storage(database);
        at("2026-11-25T09:00");
        Ticketing.Builder builder = Ticketing.builder()
                .storage(between.apply(storage))
                .clock(clock::get)
                .typeDetector(new TikaTypes());
        policies.forEach(builder::desk);
        this.ticketing = builder.build();
        Demo demo = new Demo(policies);
        demo.register(storage, now());
        this.accounts = new Accounts(
                database,
                Set.of(new DeskId("sensusx"), new DeskId("uno")),
                AccountRules.USUAL,
                new Letters(policies, "https://support.example"),
                letter -> {},
                clock::get,
                new SecureRandom());
        Entrance entrance = new Entrance(people.apply(demo), accounts, null, false, 0);
        Notices notices = new Notices(
                database,
                ticketing,
                (desk, person) -> Optional.empty(),
                new NoticeLetters(policies, "https://support.example/{desk}/{ticket}"),
                letter -> {},
                clock::get);
        this.webhooks = new Webhooks(database, ticketing, WebhookRules.trusting(Set.of()), clock::get);
        Live live = new Live(webhooks, StreamRules.USUAL, clock::get);
        this.server = ReferenceServer.start(ticketing, entrance, notices, live, 0);
    }

    static TestServer start() {
        return start(Desks.policies());
    }

    static TestServer start(List<SupportPolicy> policies) {
        return new TestServer(policies, people -> people, storage -> storage);
    }

    static TestServer startWith(UnaryOperator<People> people) {
        return new TestServer(Desks.policies(), people, storage -> storage);
    }

    static TestServer startOver(UnaryOperator<Storage> between) {
        return new TestServer(Desks.policies(), people -> people, between);
    }

    private static HikariDataSource database() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
        config.setConnectionTimeout(1_000);
        return new HikariDataSource(config);
    }

    /** Sets the time to what a clock in São Paulo shows. */
    TestServer at(String local) {
        clock.set(LocalDateTime.parse(local).atZone(SAO_PAULO).toInstant());
        return this;
    }

    /** Lets time do what it does. */
    void tick() {
        ticketing.tick();
    }

    Instant now() {
        return clock.get();
    }

    /** A desk of this server without the server. */
    Desk desk(String desk) {
        return ticketing.desk(desk);
    }

    Storage storage() {
        return storage;
    }

    HikariDataSource dataSource() {
        return database;
    }

    /** Where it is, without the scheme. */
    String base() {
        return "localhost:" + server.port();
    }

    List<String> routes() {
        return server.routes();
    }

    Client client() {
        return new Client("http://localhost:" + server.port(), List.of());
    }

    Client client(String token) {
        return client().token(token);
    }

    @Override
    public void close() {
        server.close();
        webhooks.close();
        accounts.close();
        database.close();
    }
}
