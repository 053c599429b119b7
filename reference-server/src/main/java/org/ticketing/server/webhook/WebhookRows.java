package org.ticketing.server.webhook;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.unquotedName;
import static org.ticketing.server.outbox.OutboxTable.instant;
import static org.ticketing.server.outbox.OutboxTable.text;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.ticketing.vocabulary.DeskId;

/** Webhooks as rows. */
record WebhookRows(DSLContext dsl) {

    private static final Table<Record> WEBHOOK = table(unquotedName("server_webhook"));
    private static final Field<String> DESK = text("desk");
    private static final Field<String> ID = text("webhook_id");
    private static final Field<String> URL = text("url");
    private static final Field<String> ROLES = text("roles");
    private static final Field<String> TYPES = text("event_types");
    private static final Field<Boolean> INTERNAL = field(unquotedName("internal"), SQLDataType.BOOLEAN);
    private static final Field<Instant> REGISTERED_AT = instant("registered_at");
    private static final Field<String> SECRET = text("secret");
    private static final Field<String> OLD_SECRET = text("old_secret");
    private static final Field<Instant> OLD_SECRET_ENDS_AT = instant("old_secret_ends_at");
    private static final Field<Instant> DISABLED_AT = instant("disabled_at");

    private static final List<Field<?>> KEPT = List.of(
            DESK, ID, URL, ROLES, TYPES, INTERNAL, REGISTERED_AT, SECRET, OLD_SECRET, OLD_SECRET_ENDS_AT, DISABLED_AT);

    /** No role and no type of event has one in it. */
    private static final String BETWEEN = " ";

    /** A webhook with what its requests are signed with at an instant, the newest secret first. */
    record Kept(Webhook webhook, List<String> secrets) {}

    void insert(Webhook webhook, String secret) {
        dsl.insertInto(WEBHOOK)
                .set(DESK, webhook.desk().value())
                .set(ID, webhook.id())
                .set(URL, webhook.url())
                .set(ROLES, String.join(BETWEEN, webhook.roles()))
                .set(TYPES, String.join(BETWEEN, webhook.types()))
                .set(INTERNAL, webhook.internal())
                .set(REGISTERED_AT, webhook.registeredAt())
                .set(SECRET, secret)
                .execute();
    }

    /** In the order in which they were registered. */
    List<Webhook> all(DeskId desk) {
        return dsl.select(KEPT)
                .from(WEBHOOK)
                .where(DESK.eq(desk.value()))
                .orderBy(REGISTERED_AT, ID)
                .fetch(WebhookRows::webhook);
    }

    Optional<Kept> find(DeskId desk, String id, Instant now) {
        return dsl.select(KEPT)
                .from(WEBHOOK)
                .where(is(desk, id))
                .fetchOptional(row -> new Kept(webhook(row), secrets(row, now)));
    }

    private static List<String> secrets(Record row, Instant now) {
        String old = row.get(OLD_SECRET);
        return old == null || !now.isBefore(row.get(OLD_SECRET_ENDS_AT))
                ? List.of(row.get(SECRET))
                : List.of(row.get(SECRET), old);
    }

    /** Puts another secret in force; the one before goes on to sign for a while, beside it. */
    boolean rotate(DeskId desk, String id, String secret, Instant until) {
        return dsl.update(WEBHOOK)
                        .set(OLD_SECRET, SECRET)
                        .set(OLD_SECRET_ENDS_AT, until)
                        .set(SECRET, secret)
                        .where(is(desk, id))
                        .execute()
                == 1;
    }

    boolean disabled(DeskId desk, String id, @Nullable Instant at) {
        return dsl.update(WEBHOOK).set(DISABLED_AT, at).where(is(desk, id)).execute() == 1;
    }

    boolean delete(DeskId desk, String id) {
        return dsl.deleteFrom(WEBHOOK).where(is(desk, id)).execute() == 1;
    }

    private static Condition is(DeskId desk, String id) {
        return DESK.eq(desk.value()).and(ID.eq(id));
    }

    private static Webhook webhook(Record row) {
        return new Webhook(
                new DeskId(row.get(DESK)),
                row.get(ID),
                row.get(URL),
                Set.copyOf(words(row.get(ROLES))),
                words(row.get(TYPES)),
                row.get(INTERNAL),
                row.get(REGISTERED_AT),
                row.get(DISABLED_AT));
    }

    private static List<String> words(String text) {
        return Stream.of(text.split(BETWEEN, -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
