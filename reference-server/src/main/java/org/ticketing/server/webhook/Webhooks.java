package org.ticketing.server.webhook;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import okhttp3.Dns;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.ticketing.Desk;
import org.ticketing.Ticketing;
import org.ticketing.directory.Actor;
import org.ticketing.jackson.LogJson;
import org.ticketing.problem.NotFound;
import org.ticketing.problem.Refusal;
import org.ticketing.problem.Refused;
import org.ticketing.server.account.ServerDatabase;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/**
 * Tells other programs of what happens. What each is to be told is kept in the database before it is noted that the feed was read so
 * far, so nothing is lost, whatever ends when. Each receiver is told on a thread of its own, one event after the other; so one that is slow
 * or gone holds up nobody else.
 */
public final class Webhooks implements AutoCloseable {

    /** Under this name the feeds are followed. */
    static final String SUBSCRIBER = "webhooks";

    private static final Duration OLD_SECRET_GOES_ON = Duration.ofDays(1);
    private static final Duration FORGOTTEN = Duration.ofDays(30);
    private static final Duration FOLLOWED_ANYWAY = Duration.ofMinutes(1);

    /** How far a feed went when it was followed last. */
    private record Followed(long position, Instant at) {}

    private final DSLContext dsl;
    private final Ticketing ticketing;
    private final WebhookRules rules;
    private final InstantSource clock;
    private final SecureRandom random;
    private final Courier courier;
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
    private final Map<DeskId, Followed> followed = new HashMap<>();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("webhook-", 0).factory());

    /** Webhooks kept in a database, whose tables are brought up to date. */
    public Webhooks(DataSource database, Ticketing ticketing, WebhookRules rules, InstantSource clock) {
        this(database, ticketing, rules, clock, Dns.SYSTEM);
    }

    /**
     * The same, where names are looked up otherwise.
     *
     * @param dns what addresses a name leads to
     */
    public Webhooks(DataSource database, Ticketing ticketing, WebhookRules rules, InstantSource clock, Dns dns) {
        this.dsl = ServerDatabase.open(database);
        this.ticketing = ticketing;
        this.rules = rules;
        this.clock = clock;
        this.random = new SecureRandom();
        this.courier = new Courier(dsl, ticketing, new Sender(rules.trusted(), rules.longestTry(), dns), clock);
    }

    /** Keeps what is to be told, and has told what is due; to be called every second or so, by one thread at a time. */
    public void run() {
        Set<String> present = new HashSet<>();
        for (Desk desk : ticketing.desks()) {
            List<Webhook> told = new WebhookRows(dsl)
                    .all(desk.id()).stream()
                            .filter(webhook -> !webhook.isDisabled())
                            .toList();
            follow(desk, told);
            told.forEach(webhook -> lane(webhook).start(threads));
            told.forEach(webhook -> present.add(key(webhook)));
        }
        lanes.entrySet()
                .removeIf(lane ->
                        !present.contains(lane.getKey()) && lane.getValue().isIdle());
        new DeliveryRows(dsl).forget(clock.instant().minus(FORGOTTEN));
    }

    /** Where nothing is new nobody is asked for the subscription, which would be written each time; but now and then, should another have left it. */
    private void follow(Desk desk, List<Webhook> told) {
        Followed now = new Followed(desk.lastPosition(), clock.instant());
        Followed last = followed.get(desk.id());
        if (last != null
                && last.position() == now.position()
                && now.at().isBefore(last.at().plus(FOLLOWED_ANYWAY))) {
            return;
        }
        desk.follow(SUBSCRIBER, item -> {
            String type = LogJson.type(item.recorded().event());
            for (Webhook webhook : told) {
                if (webhook.wants(type)) {
                    new DeliveryRows(dsl).put(webhook, item, clock.instant());
                }
            }
        });
        followed.put(desk.id(), now);
    }

    private Lane lane(Webhook webhook) {
        return lanes.computeIfAbsent(
                key(webhook), unused -> new Lane(() -> courier.next(webhook.desk(), webhook.id()), clock));
    }

    private static String key(Webhook webhook) {
        return webhook.desk() + " " + webhook.id();
    }

    /** Waits until everything that was due has been tried. */
    public void await() {
        lanes.values().forEach(Lane::await);
    }

    /** Ends when what is under way has been tried. */
    @Override
    public void close() {
        lanes.values().forEach(Lane::close);
        threads.close();
    }

    /** A webhook that has just got a secret, which is told this once. */
    public record WithSecret(Webhook webhook, String secret) {

        /** Not the secret. */
        @Override
        public String toString() {
            return webhook.toString();
        }
    }

    /** All of a desk, in the order in which they were registered. */
    public List<Webhook> all(DeskId desk) {
        return new WebhookRows(dsl).all(desk);
    }

    /**
     * Registers one, which is told of what enters the feed from now on.
     *
     * @param by who asks for it
     * @throws org.ticketing.problem.InvalidCommand with every mistake in it
     * @throws Refused if the desk has as many as it may have
     */
    public WithSecret register(Desk desk, Actor by, NewWebhook asked) {
        NewWebhook.Checked checked = asked.checked(desk.policy().access(), by, rules.trusted());
        if (all(desk.id()).size() >= rules.perDesk()) {
            throw new Refused(new Refusal(
                    "too-many-webhooks",
                    Source.assumed("each event is delivered to each webhook"),
                    new Text(
                                    "The desk has %s webhooks, and may have no more: remove one first",
                                    "O atendimento tem %s webhooks, o máximo: remova um antes")
                            .with(rules.perDesk())));
        }
        Webhook webhook = new Webhook(
                desk.id(),
                UUID.randomUUID().toString(),
                checked.url(),
                checked.roles(),
                checked.types(),
                checked.internal(),
                clock.instant(),
                null);
        String secret = Signature.newSecret(random);
        new WebhookRows(dsl).insert(webhook, secret);
        return new WithSecret(webhook, secret);
    }

    /**
     * One of a desk.
     *
     * @throws NotFound if there is none with this id
     */
    public Webhook find(DeskId desk, String id) {
        return new WebhookRows(dsl)
                .find(desk, id, clock.instant())
                .map(WebhookRows.Kept::webhook)
                .orElseThrow(() -> notFound(id));
    }

    /**
     * Gives one another secret. For a day, what is sent is signed with the one before too, so that the receiver can be told of it in
     * between.
     *
     * @throws NotFound if there is none with this id
     */
    public WithSecret rotate(DeskId desk, String id) {
        String secret = Signature.newSecret(random);
        require(new WebhookRows(dsl).rotate(desk, id, secret, clock.instant().plus(OLD_SECRET_GOES_ON)), id);
        return new WithSecret(find(desk, id), secret);
    }

    /**
     * Has one told again that said that it was gone.
     *
     * @throws NotFound if there is none with this id
     */
    public Webhook enable(DeskId desk, String id) {
        require(new WebhookRows(dsl).disabled(desk, id, null), id);
        return find(desk, id);
    }

    /**
     * Removes one with all that it was to be told.
     *
     * @throws NotFound if there is none with this id
     */
    public void remove(DeskId desk, String id) {
        dsl.transaction(configuration -> {
            DSLContext tx = DSL.using(configuration);
            require(new WebhookRows(tx).delete(desk, id), id);
            new DeliveryRows(tx).forget(desk, id);
        });
    }

    private static void require(boolean there, String id) {
        if (!there) {
            throw notFound(id);
        }
    }

    /** Of one webhook, the newest event first, those before a position. */
    public List<Delivery> deliveries(Webhook webhook, Optional<Delivery.State> state, long before, int limit) {
        return new DeliveryRows(dsl).log(webhook, state, before, limit);
    }

    /**
     * A delivery that was not taken.
     *
     * @throws NotFound if there is none
     */
    public Delivery failed(Webhook webhook, String delivery) {
        return new DeliveryRows(dsl)
                .find(webhook, delivery)
                .filter(found -> found.parcel().failedAt() != null)
                .orElseThrow(() -> noDelivery(delivery));
    }

    /** Has a delivery offered once more, with the next round. */
    public Delivery again(Webhook webhook, Delivery delivery) {
        Instant now = clock.instant();
        new DeliveryRows(dsl).again(delivery, now);
        return failed(webhook, delivery.parcel().id());
    }

    /** That there is no such webhook. */
    public static NotFound notFound(String id) {
        return new NotFound(new Text("webhook", "webhook"), id);
    }

    /** That there is no delivery of this id that was not taken, or that it is about what one may not see. */
    public static NotFound noDelivery(String id) {
        return new NotFound(new Text("failed delivery", "entrega que falhou"), id);
    }
}
