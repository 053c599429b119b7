package org.ticketing.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Dns;
import org.ticketing.Session;
import org.ticketing.directory.Actor;
import org.ticketing.server.demo.Demo;
import org.ticketing.server.http.Entrance;
import org.ticketing.server.http.Live;
import org.ticketing.server.http.ReferenceServer;
import org.ticketing.server.webhook.WebhookRules;
import org.ticketing.server.webhook.Webhooks;
import org.ticketing.vocabulary.TicketId;

/** A desk whose receivers are told, at a time that the test sets. */
final class HookServer implements AutoCloseable {

    static final String HOOKS = "/api/v1/desks/uno/webhooks";

    /** Long enough for whoever answers at all on a busy machine, short enough to wait for who does not. */
    static final Duration LONGEST_TRY = Duration.ofSeconds(2);

    private final Map<String, List<InetAddress>> names = new ConcurrentHashMap<>();
    private final LiveServer live;
    private final Webhooks webhooks;
    private final ReferenceServer server;

    HookServer() {
        this(new LiveServer());
    }

    HookServer(LiveServer live) {
        this.live = live;
        this.webhooks = webhooks();
        this.server = ReferenceServer.start(
                live.ticketing(),
                Entrance.of(new Demo(Desks.policies())),
                null,
                new Live(webhooks, LiveServer.STREAMS, live::now),
                0);
    }

    /** Another process with the same database. */
    Webhooks webhooks() {
        Dns dns = name -> {
            List<InetAddress> known = names.get(name);
            if (known == null) {
                throw new UnknownHostException(name);
            }
            return known;
        };
        return new Webhooks(
                live.database(),
                live.ticketing(),
                new WebhookRules(Set.of("127.0.0.1", "trusted.example"), LONGEST_TRY, 4),
                live::now,
                dns);
    }

    /** Has a name lead to an address. */
    void name(String name, String address) {
        try {
            names.put(name, List.of(InetAddress.getAllByName(address)));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(address, e);
        }
    }

    Webhooks hooks() {
        return webhooks;
    }

    LiveServer live() {
        return live;
    }

    Client diego() {
        return client("uno-diego");
    }

    Client client(String token) {
        return new Client("http://localhost:" + server.port(), List.of()).token(token);
    }

    /** Registers a receiver; gives what was answered. */
    Answer register(String url, String... more) {
        return diego().post(HOOKS, "{'url': '" + url + "'" + String.join("", more) + "}");
    }

    TicketId opened() {
        return live.opened("carla");
    }

    Session attendant() {
        return live.as("diego");
    }

    Session as(Actor actor) {
        return live.ticketing().desk("uno").as(actor);
    }

    /** What the server does every second; waits until all that was due has been tried. */
    void tick() {
        begin();
        webhooks.await();
    }

    /** What the server does every second, without waiting. */
    void begin() {
        live.ticketing().tick();
        webhooks.run();
    }

    void pass(Duration time) {
        live.pass(time);
    }

    /** A few days, with what the server does now and then. */
    void passDays(int days) {
        for (int hour = 0; hour < days * 24; hour += 2) {
            pass(Duration.ofHours(2));
            tick();
        }
    }

    @Override
    public void close() {
        server.close();
        webhooks.close();
        live.close();
    }
}
