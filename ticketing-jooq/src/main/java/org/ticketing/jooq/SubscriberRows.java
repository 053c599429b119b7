package org.ticketing.jooq;

import static org.ticketing.jooq.schema.Tables.TICKETING_SUBSCRIBER;

import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.ticketing.problem.TakenOver;
import org.ticketing.storage.Hold;
import org.ticketing.storage.Subscription;
import org.ticketing.vocabulary.DeskId;

/** Who follows the feed of a desk, and how far they have come. */
record SubscriberRows(DSLContext dsl, DeskId desk, String subscriber) {

    boolean exists() {
        return row().fetchOptional().isPresent();
    }

    /** Fails as a race does if another has made it meanwhile. */
    void create() {
        dsl.insertInto(TICKETING_SUBSCRIBER)
                .set(TICKETING_SUBSCRIBER.DESK, desk.value())
                .set(TICKETING_SUBSCRIBER.SUBSCRIBER, subscriber)
                .set(TICKETING_SUBSCRIBER.POSITION, 0L)
                .set(TICKETING_SUBSCRIBER.TOKEN, 0L)
                .execute();
    }

    /** To be called in a transaction. */
    Optional<Subscription> hold(Hold hold) {
        return row().forUpdate().skipLocked().fetchOptional().flatMap(row -> hold(hold, row));
    }

    private Optional<Subscription> hold(Hold hold, Record4<Long, Long, String, Instant> row) {
        Instant until = row.value4();
        boolean free = until == null || !until.isAfter(hold.now());
        if (!free && !hold.holder().equals(row.value3())) {
            return Optional.empty();
        }
        long token = free ? row.value2() + 1 : row.value2();
        dsl.update(TICKETING_SUBSCRIBER)
                .set(TICKETING_SUBSCRIBER.HOLDER, hold.holder())
                .set(TICKETING_SUBSCRIBER.HELD_UNTIL, hold.until())
                .set(TICKETING_SUBSCRIBER.TOKEN, token)
                .where(named())
                .execute();
        return Optional.of(new Subscription(desk, subscriber, hold.holder(), token, hold.until(), row.value1()));
    }

    void advance(long token, long position) {
        int advanced = dsl.update(TICKETING_SUBSCRIBER)
                .set(TICKETING_SUBSCRIBER.POSITION, position)
                .where(named())
                .and(TICKETING_SUBSCRIBER.TOKEN.eq(token))
                .and(TICKETING_SUBSCRIBER.POSITION.le(position))
                .execute();
        if (advanced == 0) {
            // Locked, to see what the update saw.
            long last = row().forUpdate()
                    .fetchOptional()
                    .filter(row -> row.value2() == token)
                    .orElseThrow(() -> new TakenOver(subscriber, token))
                    .value1();
            throw Subscription.backward(last, position);
        }
    }

    void release(long token) {
        dsl.update(TICKETING_SUBSCRIBER)
                .set(TICKETING_SUBSCRIBER.HELD_UNTIL, DSL.castNull(TICKETING_SUBSCRIBER.HELD_UNTIL))
                .where(named())
                .and(TICKETING_SUBSCRIBER.TOKEN.eq(token))
                .execute();
    }

    private SelectConditionStep<Record4<Long, Long, String, Instant>> row() {
        return dsl.select(
                        TICKETING_SUBSCRIBER.POSITION,
                        TICKETING_SUBSCRIBER.TOKEN,
                        TICKETING_SUBSCRIBER.HOLDER,
                        TICKETING_SUBSCRIBER.HELD_UNTIL)
                .from(TICKETING_SUBSCRIBER)
                .where(named());
    }

    private Condition named() {
        return TICKETING_SUBSCRIBER.DESK.eq(desk.value()).and(TICKETING_SUBSCRIBER.SUBSCRIBER.eq(subscriber));
    }
}
