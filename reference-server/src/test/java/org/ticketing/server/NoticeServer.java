package org.ticketing.server;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.ticketing.Session;
import org.ticketing.Ticketing;
import org.ticketing.directory.Actor;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.server.demo.Demo;
import org.ticketing.server.http.Entrance;
import org.ticketing.server.http.ReferenceServer;
import org.ticketing.server.mail.Mailer;
import org.ticketing.server.notice.AddressBook;
import org.ticketing.server.notice.NoticeLetters;
import org.ticketing.server.notice.Notices;

/** Desks whose people are told by e-mail, on a real database, at a time that the test sets. */
final class NoticeServer implements AutoCloseable {

    private final AtomicReference<Instant> clock = new AtomicReference<>(Instant.parse("2026-11-25T12:00:00Z"));
    private final List<SupportPolicy> policies = Desks.policies();
    private final List<ReferenceServer> servers = new ArrayList<>();
    private final HikariDataSource database = inMemory();
    private final AddressBook addresses;
    private final Ticketing ticketing;

    NoticeServer(AddressBook addresses) {
        this.addresses = addresses;
        Ticketing.Builder builder =
                Ticketing.builder().storage(Database.storage(database)).clock(clock::get);
        policies.forEach(builder::desk);
        this.ticketing = builder.build();
    }

    private static HikariDataSource inMemory() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
        return new HikariDataSource(config);
    }

    Notices notices(Mailer mailer) {
        return new Notices(
                database,
                ticketing,
                addresses,
                new NoticeLetters(policies, "https://iclient.example/{desk}/{ticket}"),
                mailer,
                clock::get);
    }

    /** What the server does every few seconds. */
    void tick(Notices notices) {
        ticketing.tick();
        notices.run();
    }

    void pass(Duration time) {
        clock.updateAndGet(now -> now.plus(time));
    }

    Instant now() {
        return clock.get();
    }

    Ticketing ticketing() {
        return ticketing;
    }

    Session as(Actor actor) {
        return ticketing.desk("sensusx").as(actor);
    }

    /** Somebody who calls a server that shows these notices. */
    Client client(Notices notices) {
        ReferenceServer server = ReferenceServer.start(ticketing, Entrance.of(new Demo(policies)), notices, 0);
        servers.add(server);
        return new Client("http://localhost:" + server.port(), List.of());
    }

    @Override
    public void close() {
        servers.forEach(ReferenceServer::close);
        database.close();
    }
}
