package org.ticketing.server.webhook;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.unquotedName;
import static org.ticketing.server.outbox.OutboxTable.DESK;
import static org.ticketing.server.outbox.OutboxTable.DONE_AT;
import static org.ticketing.server.outbox.OutboxTable.FAILED_AT;
import static org.ticketing.server.outbox.OutboxTable.NEXT_AT;
import static org.ticketing.server.outbox.OutboxTable.text;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.ticketing.server.outbox.OutboxTable;
import org.ticketing.server.outbox.Parcel;
import org.ticketing.storage.FeedItem;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.Key;
import org.ticketing.vocabulary.TicketId;

/** Deliveries as rows: those that are to go out, those that could not, and for a while those that did. */
record DeliveryRows(DSLContext dsl) {

    private static final OutboxTable OUTBOX = OutboxTable.of("server_delivery", "delivery_id");
    private static final Table<Record> DELIVERY = OUTBOX.table();
    private static final Field<String> WEBHOOK = text("webhook_id");
    private static final Field<Long> POSITION = field(unquotedName("feed_position"), SQLDataType.BIGINT);
    private static final Field<String> TICKET = text("ticket");
    private static final Field<String> OUTCOME = text("outcome");
    private static final Field<Integer> STATUS = field(unquotedName("http_status"), SQLDataType.INTEGER);

    private static final List<Field<?>> KEPT = Stream.concat(
                    OUTBOX.columns().stream(), Stream.of(WEBHOOK, POSITION, TICKET, OUTCOME, STATUS))
            .toList();

    /** Keeps an event for a webhook, unless it is here already. One server at a time follows a desk, so nobody comes between. */
    void put(Webhook webhook, FeedItem item, Instant now) {
        String name = webhook.desk() + " " + webhook.id() + " " + item.position();
        String id =
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        if (dsl.fetchExists(DELIVERY, OUTBOX.is(webhook.desk(), id))) {
            return;
        }
        dsl.insertInto(DELIVERY)
                .set(DESK, webhook.desk().value())
                .set(OUTBOX.id(), id)
                .set(WEBHOOK, webhook.id())
                .set(POSITION, item.position())
                .set(TICKET, item.ticket().toString())
                .set(OutboxTable.SINCE, now)
                .set(OutboxTable.TRIES, 0)
                .set(NEXT_AT, now)
                .execute();
    }

    /** The next that is due for a webhook: none of whose ticket something earlier is still to go out. */
    Optional<Delivery> next(Webhook webhook, Instant now) {
        Table<Record> earlier = table(unquotedName("server_delivery")).as(unquotedName("earlier"));
        return dsl.select(KEPT.stream().map(DeliveryRows::ofThis).toList())
                .from(DELIVERY)
                .where(ofThis(DESK).eq(webhook.desk().value()))
                .and(ofThis(WEBHOOK).eq(webhook.id()))
                .and(ofThis(NEXT_AT).le(now))
                .and(notExists(selectOne()
                        .from(earlier)
                        .where(ofEarlier(DESK).eq(ofThis(DESK)))
                        .and(ofEarlier(WEBHOOK).eq(ofThis(WEBHOOK)))
                        .and(ofEarlier(TICKET).eq(ofThis(TICKET)))
                        .and(ofEarlier(POSITION).lt(ofThis(POSITION)))
                        .and(ofEarlier(NEXT_AT).isNotNull())))
                .orderBy(ofThis(NEXT_AT), ofThis(POSITION))
                .limit(1)
                .fetchOptional(row -> delivery(row.into(KEPT.toArray(Field<?>[]::new))));
    }

    private static <T> Field<T> ofThis(Field<T> field) {
        return field(unquotedName("server_delivery", field.getName()), field.getDataType());
    }

    private static <T> Field<T> ofEarlier(Field<T> field) {
        return field(unquotedName("earlier", field.getName()), field.getDataType());
    }

    /** Whether it was still to be had. */
    boolean claim(Delivery delivery, Instant until) {
        return OUTBOX.claim(dsl, delivery.parcel(), until);
    }

    void done(Delivery delivery, Outcome outcome, int status, Instant now) {
        dsl.transaction(configuration -> {
            DSLContext tx = DSL.using(configuration);
            OUTBOX.done(tx, delivery.parcel(), now);
            note(tx, delivery, outcome, status);
        });
    }

    void failed(Delivery delivery, Outcome outcome, int status, Instant now, @Nullable Instant nextAt) {
        dsl.transaction(configuration -> {
            DSLContext tx = DSL.using(configuration);
            OUTBOX.failed(tx, delivery.parcel(), now, nextAt);
            note(tx, delivery, outcome, status);
        });
    }

    private static void note(DSLContext tx, Delivery delivery, Outcome outcome, int status) {
        tx.update(DELIVERY)
                .set(OUTCOME, Key.of(outcome))
                .set(STATUS, status == 0 ? null : (Integer) status)
                .where(OUTBOX.is(delivery.parcel()))
                .execute();
    }

    /** Has it offered at once, as if it were new. */
    void again(Delivery delivery, Instant now) {
        OUTBOX.again(dsl, delivery.parcel(), now);
    }

    /** Forgets what went out, and what was given up, before an instant. */
    void forget(Instant before) {
        OUTBOX.forget(dsl, before);
        dsl.deleteFrom(DELIVERY)
                .where(FAILED_AT.lt(before).and(NEXT_AT.isNull()))
                .execute();
    }

    void forget(DeskId desk, String webhook) {
        dsl.deleteFrom(DELIVERY)
                .where(DESK.eq(desk.value()).and(WEBHOOK.eq(webhook)))
                .execute();
    }

    /** Of one webhook, the newest event first, those before a position. */
    List<Delivery> log(Webhook webhook, Optional<Delivery.State> state, long before, int limit) {
        return dsl.select(KEPT)
                .from(DELIVERY)
                .where(DESK.eq(webhook.desk().value()))
                .and(WEBHOOK.eq(webhook.id()))
                .and(POSITION.lt(before))
                .and(state.map(DeliveryRows::stands).orElse(DSL.noCondition()))
                .orderBy(POSITION.desc())
                .limit(limit)
                .fetch(DeliveryRows::delivery);
    }

    private static Condition stands(Delivery.State state) {
        return switch (state) {
            case WAITING -> NEXT_AT.isNotNull().and(FAILED_AT.isNull());
            case FAILING -> NEXT_AT.isNotNull().and(FAILED_AT.isNotNull());
            case GIVEN_UP -> NEXT_AT.isNull().and(FAILED_AT.isNotNull());
            case DELIVERED -> DONE_AT.isNotNull().and(OUTCOME.eq(Key.of(Outcome.DELIVERED)));
            case WITHHELD -> DONE_AT.isNotNull().and(OUTCOME.eq(Key.of(Outcome.WITHHELD)));
        };
    }

    Optional<Delivery> find(Webhook webhook, String id) {
        return dsl.select(KEPT)
                .from(DELIVERY)
                .where(OUTBOX.is(webhook.desk(), id).and(WEBHOOK.eq(webhook.id())))
                .fetchOptional(DeliveryRows::delivery);
    }

    private static Delivery delivery(Record row) {
        Parcel parcel = OUTBOX.parcel(row);
        return new Delivery(
                parcel,
                row.get(WEBHOOK),
                row.get(POSITION),
                TicketId.parse(row.get(TICKET)),
                Optional.ofNullable(row.get(OUTCOME))
                        .flatMap(outcome -> Key.read(Outcome.class, outcome))
                        .orElse(null),
                row.get(STATUS));
    }
}
