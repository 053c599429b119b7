package org.ticketing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ticketing.problem.TakenOver;
import org.ticketing.storage.FeedItem;
import org.ticketing.storage.Hold;
import org.ticketing.storage.Subscription;

/** Hands what happened at a desk to a listener, as the only one that does so for a subscriber at present. */
record Follower(Premises premises, String subscriber, String holder) {

    private static final int PAGE = 50;

    /** For a page; who needs longer may be taken over, and then some events are handed out twice. */
    private static final Duration HELD_FOR = Duration.ofMinutes(1);

    /** How many events were handed to the listener; 0 also if another follows at present. */
    int follow(Consumer<FeedItem> listener) {
        int handed = 0;
        Optional<Subscription> held = hold();
        while (held.isPresent()) {
            Subscription subscription = held.get();
            List<FeedItem> page = premises.storage().feed(premises.desk(), subscription.position(), PAGE);
            if (page.isEmpty()) {
                premises.storage().release(subscription);
                return handed;
            }
            hand(page, subscription, listener);
            handed += page.size();
            held = hold();
        }
        return handed;
    }

    private Optional<Subscription> hold() {
        Instant now = premises.now();
        return premises.storage().hold(premises.desk(), subscriber, new Hold(holder, now, now.plus(HELD_FOR)));
    }

    private void hand(List<FeedItem> page, Subscription subscription, Consumer<FeedItem> listener) {
        long position = subscription.position();
        try {
            for (FeedItem item : page) {
                listener.accept(item);
                position = item.position();
            }
        } catch (RuntimeException failed) {
            giveUp(subscription, position, failed);
            throw failed;
        }
        premises.storage().advance(subscription, position);
    }

    /** The next who follows begins with what the listener could not take. */
    private void giveUp(Subscription subscription, long position, RuntimeException failed) {
        try {
            premises.storage().advance(subscription, position);
            premises.storage().release(subscription);
        } catch (TakenOver e) {
            failed.addSuppressed(e);
        }
    }
}
