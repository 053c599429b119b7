package org.ticketing.jooq;

import static org.ticketing.jooq.schema.Tables.TICKETING_EVENT;
import static org.ticketing.jooq.schema.Tables.TICKETING_FEED;
import static org.ticketing.jooq.schema.Tables.TICKETING_FEED_HEAD;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.ticketing.storage.FeedItem;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.TicketId;

/** The feed of each desk, and its head: the row that whoever numbers events keeps locked until they are in the feed. */
record FeedRows(DSLContext dsl) {

    List<FeedItem> after(DeskId desk, long position, int limit) {
        return dsl.select(
                        TICKETING_EVENT.SEQUENCE_NUMBER,
                        TICKETING_EVENT.HAPPENED_AT,
                        TICKETING_EVENT.BY_PERSON,
                        TICKETING_EVENT.BODY,
                        TICKETING_FEED.POSITION,
                        TICKETING_FEED.TICKET)
                .from(TICKETING_FEED)
                .join(TICKETING_EVENT)
                .on(TICKETING_EVENT.DESK.eq(TICKETING_FEED.DESK))
                .and(TICKETING_EVENT.TICKET.eq(TICKETING_FEED.TICKET))
                .and(TICKETING_EVENT.SEQUENCE_NUMBER.eq(TICKETING_FEED.SEQUENCE_NUMBER))
                .where(TICKETING_FEED.DESK.eq(desk.value()))
                .and(TICKETING_FEED.POSITION.gt(position))
                .orderBy(TICKETING_FEED.POSITION)
                .limit(limit)
                .fetch(row -> new FeedItem(
                        desk,
                        row.value5(),
                        new TicketId(row.value6()),
                        LogRows.recorded(row.value1(), row.value2(), row.value3(), row.value4())));
    }

    /** What was numbered last and committed; whoever numbers more at this moment is not waited for. */
    long last(DeskId desk) {
        return dsl.select(TICKETING_FEED_HEAD.LAST_POSITION)
                .from(TICKETING_FEED_HEAD)
                .where(TICKETING_FEED_HEAD.DESK.eq(desk.value()))
                .fetchOptional(TICKETING_FEED_HEAD.LAST_POSITION)
                .orElse(0L);
    }

    boolean hasHead(DeskId desk) {
        return dsl.select(TICKETING_FEED_HEAD.DESK)
                .from(TICKETING_FEED_HEAD)
                .where(TICKETING_FEED_HEAD.DESK.eq(desk.value()))
                .fetchOptional()
                .isPresent();
    }

    /** Fails as a race does if another has made it meanwhile. */
    void createHead(DeskId desk) {
        dsl.insertInto(TICKETING_FEED_HEAD)
                .set(TICKETING_FEED_HEAD.DESK, desk.value())
                .set(TICKETING_FEED_HEAD.LAST_POSITION, 0L)
                .execute();
    }

    /**
     * Numbers the oldest changes that are pending, in a transaction that does nothing else: what is pending is looked at after
     * the head is locked, so nobody else can have numbered it.
     *
     * @return how many events; 0 also if another is at it
     */
    int number(DeskId desk, int limit) {
        Optional<Long> head = lockHead(desk);
        if (head.isEmpty()) {
            return 0;
        }
        PendingRows pending = new PendingRows(dsl);
        List<PendingRows.Pending> changes = pending.oldest(desk, limit);
        if (changes.isEmpty()) {
            return 0;
        }
        long events = add(desk, head.get(), changes);
        pending.remove(desk, changes);
        moveHead(desk, head.get(), head.get() + events);
        return Math.toIntExact(events);
    }

    private Optional<Long> lockHead(DeskId desk) {
        return dsl.select(TICKETING_FEED_HEAD.LAST_POSITION)
                .from(TICKETING_FEED_HEAD)
                .where(TICKETING_FEED_HEAD.DESK.eq(desk.value()))
                .forUpdate()
                .skipLocked()
                .fetchOptional(TICKETING_FEED_HEAD.LAST_POSITION);
    }

    /** How many events were added. */
    private long add(DeskId desk, long last, List<PendingRows.Pending> changes) {
        Query addition = dsl.insertInto(
                        TICKETING_FEED,
                        TICKETING_FEED.DESK,
                        TICKETING_FEED.POSITION,
                        TICKETING_FEED.TICKET,
                        TICKETING_FEED.SEQUENCE_NUMBER)
                .values((String) null, (Long) null, (UUID) null, (Long) null);
        List<Object[]> rows = new ArrayList<>();
        for (PendingRows.Pending change : changes) {
            for (long sequence = change.first(); sequence <= change.last(); sequence++) {
                rows.add(new Object[] {desk.value(), last + rows.size() + 1, change.ticket(), sequence});
            }
        }
        dsl.batch(addition, rows.toArray(Object[][]::new)).execute();
        return rows.size();
    }

    /** The fence, should a database not keep its locks: whoever finds the head elsewhere has lost it, and undoes all. */
    private void moveHead(DeskId desk, long from, long to) {
        int moved = dsl.update(TICKETING_FEED_HEAD)
                .set(TICKETING_FEED_HEAD.LAST_POSITION, to)
                .where(TICKETING_FEED_HEAD.DESK.eq(desk.value()))
                .and(TICKETING_FEED_HEAD.LAST_POSITION.eq(from))
                .execute();
        if (moved != 1) {
            throw new IllegalStateException(
                    "somebody else has numbered events of desk " + desk + "; nothing was numbered");
        }
    }
}
