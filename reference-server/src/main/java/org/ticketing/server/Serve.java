package org.ticketing.server;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.javalin.util.JavalinBindException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ticketing.Ticketing;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.problem.StorageFailed;
import org.ticketing.server.demo.Demo;
import org.ticketing.server.http.Live;
import org.ticketing.server.http.ReferenceServer;
import org.ticketing.server.live.StreamRules;
import org.ticketing.server.notice.NoticeLetters;
import org.ticketing.server.notice.Notices;
import org.ticketing.server.webhook.WebhookRules;
import org.ticketing.server.webhook.Webhooks;
import org.ticketing.storage.Storage;
import org.ticketing.vocabulary.Text;

/** Runs the server with the four desks on an embedded database, until the process is told to end. */
final class Serve {

    private static final int USUAL_PORT = 7070;

    private Serve() {}

    static int run(Console console) {
        int port = port();
        Path data = Database.directory();
        try {
            HikariDataSource database = Database.open(data);
            try {
                start(database, data, port, console);
                return CommandLine.DONE;
            } catch (RuntimeException e) {
                database.close();
                throw e;
            }
        } catch (PoolInitializationException e) {
            if (!Database.isInUse(e)) {
                throw e;
            }
            console.complain(Database.inUse(data));
            return CommandLine.FAILED;
        } catch (StorageFailed e) {
            console.complain(Database.isInUse(e) ? Database.inUse(data) : e.text());
            return CommandLine.FAILED;
        } catch (JavalinBindException e) {
            console.complain(new Text(
                            "Port %s is in use: end what listens there, or set PORT to another one",
                            "A porta %s está em uso: encerre o que a usa, ou indique outra em PORT")
                    .with(port));
            return CommandLine.FAILED;
        }
    }

    private static void start(HikariDataSource database, Path data, int port, Console console) {
        List<SupportPolicy> policies = Desks.policies();
        Storage storage = Database.storage(database);
        Demo demo = new Demo(policies);
        Ticketing.Builder builder = Ticketing.builder()
                .storage(storage)
                .typeDetector(new TikaTypes())
                .remarks((desk, remark) -> console.say(
                        "%s: look again at %s: %s"
                                .formatted(
                                        desk.value(),
                                        remark.path(),
                                        remark.message().en()),
                        "%s: olhe de novo %s: %s"
                                .formatted(
                                        desk.value(),
                                        remark.path(),
                                        remark.message().pt())));
        policies.forEach(builder::desk);
        Ticketing ticketing = builder.build();
        int loaded = demo.load(storage, Instant.now());
        WaysIn ways = WaysIn.open(database, policies, demo, port, console);
        Notices notices = new Notices(
                database,
                ticketing,
                new KnownAddresses(ways.accounts(), demo, storage),
                new NoticeLetters(policies, ways.ticketLink()),
                ways.mailer(),
                InstantSource.system());
        if (loaded > 0) {
            // Nobody is told of what was made up.
            ticketing.tick();
            notices.skip();
        }
        Webhooks webhooks =
                new Webhooks(database, ticketing, WebhookRules.trusting(trustedHosts()), InstantSource.system());
        Live live = new Live(webhooks, StreamRules.USUAL, InstantSource.system());
        ReferenceServer server = ReferenceServer.start(ticketing, ways.entrance(), notices, live, port);
        Ticker ticker = Ticker.start(ticketing::tick, ways.accounts()::tick);
        // What is to be told at once.
        Ticker atOnce = Ticker.every(Duration.ofSeconds(1), ticketing::relay, server::look, webhooks::run);
        // On its own, since mail servers may be slow.
        Ticker post = Ticker.start(notices::run);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            atOnce.close();
            webhooks.close();
            ticker.close();
            post.close();
            ways.close();
            database.close();
        }));
        Welcome.print(server.port(), data, loaded, demo, console);
    }

    /** Hosts that webhooks may lead to, though they are in this server's own network or speak http. */
    private static Set<String> trustedHosts() {
        return new Setting("ticketing.webhooks.trusted")
                .text().stream()
                        .flatMap(hosts -> Stream.of(hosts.split(",", -1)))
                        .map(host -> host.strip().toLowerCase(Locale.ROOT))
                        .filter(host -> !host.isEmpty())
                        .collect(Collectors.toSet());
    }

    private static int port() {
        String asked = System.getenv("PORT");
        if (asked == null || asked.isBlank()) {
            return USUAL_PORT;
        }
        try {
            int port = Integer.parseInt(asked.strip());
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw wrongPort(asked);
        }
        throw wrongPort(asked);
    }

    private static WrongUsage wrongPort(String asked) {
        return new WrongUsage(
                new Text("PORT is a number from 0 to 65535, not %s", "PORT é um número de 0 a 65535, e não %s")
                        .with(asked));
    }
}
