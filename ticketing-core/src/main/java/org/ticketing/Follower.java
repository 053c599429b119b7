package org.ticketing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import org.ticketing.directory.OrganisationFeedItem;
import org.ticketing.problem.TakenOver;
import org.ticketing.storage.FeedItem;
import org.ticketing.storage.Hold;
import org.ticketing.storage.Subscription;

/** Hands what happened at a desk to a listener, as the only one that does so for a subscriber at present. */
record Follower<E>(
        Premises premises, String subscriber, String holder, LongFunction<List<E>> page, ToLongFunction<E> place) {

    private static final int PAGE = 50;

    /** For a page; who needs longer may be taken over, and then some events are handed out twice. */
    private static final Duration HELD_FOR = Duration.ofMinutes(1);

    static Follower<FeedItem> ofTickets(Premises premises, String subscriber) {
        return new Follower<>(
                premises,
                subscriber,
                premises.newRunner(),
                after -> premises.storage().feed(premises.desk(), after, PAGE),
                FeedItem::position);
    }

    static Follower<OrganisationFeedItem> ofDirectory(Premises premises, String subscriber) {
        return new Follower<>(
                premises,
                "directory/" + subscriber,
                premises.newRunner(),
                after -> premises.organisations().feed(premises.desk(), after, PAGE),
                OrganisationFeedItem::position);
    }

    /** How many events were handed to the listener; 0 also if another follows at present. */
    int follow(Consumer<E> listener) {
        int handed = 0;
        Optional<Subscription> held = hold();
        while (held.isPresent()) {
            Subscription subscription = held.get();
            List<E> next = page.apply(subscription.position());
            if (next.isEmpty()) {
                premises.storage().release(subscription);
                return handed;
            }
            hand(next, subscription, listener);
            handed += next.size();
            held = hold();
        }
        return handed;
    }

    private Optional<Subscription> hold() {
        Instant now = premises.now();
        return premises.storage().hold(premises.desk(), subscriber, new Hold(holder, now, now.plus(HELD_FOR)));
    }

    private void hand(List<E> next, Subscription subscription, Consumer<E> listener) {
        long position = subscription.position();
        try {
            for (E item : next) {
                listener.accept(item);
                position = place.applyAsLong(item);
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
