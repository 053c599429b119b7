package org.ticketing.server.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.ticketing.Desk;
import org.ticketing.Ticketing;
import org.ticketing.server.account.Backoff;
import org.ticketing.server.body.EventBody;
import org.ticketing.server.outbox.Retries;
import org.ticketing.view.TicketNews;
import org.ticketing.vocabulary.DeskId;
import tools.jackson.databind.json.JsonMapper;

/** Takes one delivery after the other to where it belongs, and notes what came of it. */
final class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    private static final Retries RETRIES = new Retries(
            new Backoff(Duration.ofSeconds(10), Duration.ofHours(3)), Duration.ofMinutes(1), Duration.ofDays(3));

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(usual -> usual.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private final DSLContext dsl;
    private final Ticketing ticketing;
    private final Sender sender;
    private final InstantSource clock;

    Courier(DSLContext dsl, Ticketing ticketing, Sender sender, InstantSource clock) {
        this.dsl = dsl;
        this.ticketing = ticketing;
        this.sender = sender;
        this.clock = clock;
    }

    /** Delivers what is due next for a webhook, if anything is. */
    Lane.Step next(DeskId desk, String id) {
        Instant now = clock.instant();
        Optional<WebhookRows.Kept> kept = new WebhookRows(dsl)
                .find(desk, id, now)
                .filter(found -> !found.webhook().isDisabled());
        Optional<Delivery> due = kept.flatMap(found -> new DeliveryRows(dsl).next(found.webhook(), now));
        if (due.isEmpty()) {
            return new Lane.Step.Nothing();
        }
        Delivery delivery = due.get();
        // Should this process end now, it is due again then.
        if (!new DeliveryRows(dsl).claim(delivery, RETRIES.claimedUntil(delivery.parcel(), now))) {
            return new Lane.Step.WentOn();
        }
        return deliver(kept.get(), delivery, now);
    }

    private Lane.Step deliver(WebhookRows.Kept kept, Delivery delivery, Instant now) {
        Webhook webhook = kept.webhook();
        DeliveryRows rows = new DeliveryRows(dsl);
        Optional<TicketNews> news = seen(webhook, delivery.position());
        if (news.isEmpty()) {
            rows.done(delivery, Outcome.WITHHELD, 0, now);
            return new Lane.Step.WentOn();
        }
        Sender.Try tried = send(kept, delivery, news.get(), now);
        if (tried.outcome() == Outcome.DELIVERED) {
            rows.done(delivery, tried.outcome(), tried.status(), now);
            return new Lane.Step.WentOn();
        }
        Duration asked = tried.isOfReceiver() ? RetryAfter.of(tried.retryAfter(), now) : Duration.ZERO;
        Instant next = RETRIES.next(delivery.parcel(), now);
        boolean sooner = next != null && next.isBefore(now.plus(asked));
        rows.failed(delivery, tried.outcome(), tried.status(), now, sooner ? now.plus(asked) : next);
        LOG.info(
                "webhook {} at desk {} was not told of {}: {} {}",
                webhook.id(),
                webhook.desk(),
                delivery.position(),
                tried.outcome(),
                tried.status());
        if (tried.outcome() == Outcome.GONE) {
            new WebhookRows(dsl).disabled(webhook.desk(), webhook.id(), now);
        }
        return tried.isOfReceiver() ? new Lane.Step.Shut(asked) : new Lane.Step.WentOn();
    }

    /** The event, if the webhook may know of it now. */
    private Optional<TicketNews> seen(Webhook webhook, long position) {
        Desk desk = ticketing.desk(webhook.desk().value());
        return desk.news(position - 1, 1).seenBy(webhook.actor()).stream()
                .filter(news -> webhook.internal() || !news.isInternal())
                .findFirst();
    }

    private Sender.Try send(WebhookRows.Kept kept, Delivery delivery, TicketNews news, Instant now) {
        String id = delivery.parcel().id();
        String body = body(kept.webhook().desk(), news);
        long timestamp = now.getEpochSecond();
        String signatures = kept.secrets().stream()
                .map(secret -> Signature.of(secret, id, timestamp, body))
                .collect(Collectors.joining(" "));
        Map<String, String> headers = Map.of(
                "webhook-id",
                id,
                "webhook-timestamp",
                String.valueOf(timestamp),
                "webhook-signature",
                signatures,
                "User-Agent",
                "ticketing-webhooks/1");
        return sender.send(HttpUrl.get(kept.webhook().url()), headers, body);
    }

    private static String body(DeskId desk, TicketNews news) {
        EventBody event = EventBody.of(desk, news);
        return MAPPER.writeValueAsString(new Message(event.type(), event.at(), event));
    }

    /** What is sent, as Standard Webhooks has it. */
    private record Message(String type, Instant timestamp, EventBody data) {}
}
