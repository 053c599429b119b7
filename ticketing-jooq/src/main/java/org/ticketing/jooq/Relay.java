package org.ticketing.jooq;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.ticketing.vocabulary.DeskId;

/** Lets what was committed enter the feed, each desk in a transaction of its own. */
record Relay(DSLContext dsl, Attempts attempts) {

    /** How many events got a position. */
    int run(int limit) {
        int events = 0;
        PendingRows pending = new PendingRows(dsl);
        for (Optional<DeskId> desk = pending.deskAfter("");
                desk.isPresent();
                desk = pending.deskAfter(desk.get().value())) {
            events += run(desk.get(), limit);
        }
        return events;
    }

    private int run(DeskId desk, int limit) {
        if (!new FeedRows(dsl).hasHead(desk)) {
            // Not in the transaction that locks it: where another makes it too, this one fails.
            attempts.attempt(tx -> new FeedRows(tx).createHead(desk));
        }
        AtomicInteger events = new AtomicInteger();
        return attempts.attempt(tx -> events.set(new FeedRows(tx).number(desk, limit))) ? events.get() : 0;
    }
}
