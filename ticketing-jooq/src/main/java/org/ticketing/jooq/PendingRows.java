package org.ticketing.jooq;

import static org.ticketing.jooq.schema.Tables.TICKETING_PENDING;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.ticketing.storage.Change;
import org.ticketing.ticket.Ticket;
import org.ticketing.vocabulary.DeskId;

/** Changes that have no position in the feed yet. Looked through across desks. */
record PendingRows(DSLContext dsl) {

    /** A change, as far as the feed wants to know. */
    record Pending(Instant changedAt, UUID ticket, long first, long last) {

        long events() {
            return last - first + 1;
        }
    }

    void add(Change change) {
        Ticket ticket = change.ticket();
        dsl.insertInto(TICKETING_PENDING)
                .set(TICKETING_PENDING.DESK, ticket.desk().value())
                .set(TICKETING_PENDING.CHANGED_AT, ticket.changedAt())
                .set(TICKETING_PENDING.TICKET, ticket.id().value())
                .set(TICKETING_PENDING.FIRST_SEQUENCE, change.fromVersion() + 1)
                .set(TICKETING_PENDING.LAST_SEQUENCE, ticket.version())
                .execute();
    }

    /** The next desk with something pending, in the order of their ids. One step in the index, however much is pending. */
    Optional<DeskId> deskAfter(String desk) {
        return dsl.select(TICKETING_PENDING.DESK)
                .from(TICKETING_PENDING)
                .where(TICKETING_PENDING.DESK.gt(desk))
                .orderBy(TICKETING_PENDING.DESK)
                .limit(1)
                .fetchOptional(TICKETING_PENDING.DESK)
                .map(DeskId::new);
    }

    /**
     * The oldest changes of a desk. Those of a ticket come in their order: its instants never run backward, and a change is
     * seen only after the one before it, since both lock the row of the ticket until they are committed.
     */
    List<Pending> oldest(DeskId desk, int limit) {
        return dsl.select(
                        TICKETING_PENDING.CHANGED_AT,
                        TICKETING_PENDING.TICKET,
                        TICKETING_PENDING.FIRST_SEQUENCE,
                        TICKETING_PENDING.LAST_SEQUENCE)
                .from(TICKETING_PENDING)
                .where(TICKETING_PENDING.DESK.eq(desk.value()))
                .orderBy(TICKETING_PENDING.CHANGED_AT, TICKETING_PENDING.TICKET, TICKETING_PENDING.FIRST_SEQUENCE)
                .limit(limit)
                .fetch(row -> new Pending(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /** Just these, one by one: others may have been committed among them meanwhile. */
    void remove(DeskId desk, List<Pending> numbered) {
        Query removal = dsl.deleteFrom(TICKETING_PENDING)
                .where(TICKETING_PENDING.DESK.eq((String) null))
                .and(TICKETING_PENDING.CHANGED_AT.eq((Instant) null))
                .and(TICKETING_PENDING.TICKET.eq((UUID) null))
                .and(TICKETING_PENDING.FIRST_SEQUENCE.eq((Long) null));
        Object[][] keys = numbered.stream()
                .map(each -> new Object[] {desk.value(), each.changedAt(), each.ticket(), each.first()})
                .toArray(Object[][]::new);
        if (Arrays.stream(dsl.batch(removal, keys).execute()).anyMatch(removed -> removed == 0)) {
            throw new IllegalStateException(
                    "somebody else has removed pending changes of desk " + desk + "; nothing was numbered");
        }
    }
}
