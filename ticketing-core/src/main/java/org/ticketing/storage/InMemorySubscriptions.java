package org.ticketing.storage;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ticketing.problem.TakenOver;
import org.ticketing.vocabulary.DeskId;

/** Who follows the feed of one desk. */
final class InMemorySubscriptions {

    private final Map<String, Subscription> byName = new HashMap<>();

    Optional<Subscription> hold(DeskId desk, String subscriber, Hold hold) {
        Subscription last = byName.getOrDefault(subscriber, new Subscription(desk, subscriber, "", 0, Instant.MIN, 0));
        boolean free = !last.until().isAfter(hold.now());
        if (!free && !last.holder().equals(hold.holder())) {
            return Optional.empty();
        }
        long token = free ? last.token() + 1 : last.token();
        return Optional.of(
                put(new Subscription(desk, subscriber, hold.holder(), token, hold.until(), last.position())));
    }

    void advance(Subscription held, long position) {
        Subscription last = newest(held).orElseThrow(() -> new TakenOver(held.subscriber(), held.token()));
        if (position < last.position()) {
            throw Subscription.backward(last.position(), position);
        }
        put(new Subscription(last.desk(), last.subscriber(), last.holder(), last.token(), last.until(), position));
    }

    void release(Subscription held) {
        newest(held)
                .ifPresent(last -> put(new Subscription(
                        last.desk(), last.subscriber(), last.holder(), last.token(), Instant.MIN, last.position())));
    }

    /** What is known of a subscription, unless another has become its holder. */
    private Optional<Subscription> newest(Subscription held) {
        return Optional.ofNullable(byName.get(held.subscriber())).filter(last -> last.token() == held.token());
    }

    private Subscription put(Subscription subscription) {
        byName.put(subscription.subscriber(), subscription);
        return subscription;
    }
}
