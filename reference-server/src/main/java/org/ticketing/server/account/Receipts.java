package org.ticketing.server.account;

import static org.ticketing.server.account.AccountTables.ACTOR;
import static org.ticketing.server.account.AccountTables.DEED;
import static org.ticketing.server.account.AccountTables.DESK;
import static org.ticketing.server.account.AccountTables.DONE_AT;
import static org.ticketing.server.account.AccountTables.FINGERPRINT;
import static org.ticketing.server.account.AccountTables.IDEMPOTENCY_KEY;
import static org.ticketing.server.account.AccountTables.PERSON;
import static org.ticketing.server.account.AccountTables.RECEIPT;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.ticketing.problem.IdempotencyConflict;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.PersonId;

/** What staff did with accounts under idempotency keys, so that it is done once. */
record Receipts(DSLContext dsl, DeskId desk) {

    private static final Duration KEPT_FOR = Duration.ofDays(30);

    /**
     * Something that is done under a key.
     *
     * @param deed what it is: the same key may be used for each once
     * @param fingerprint of what is asked
     */
    record Once(PersonId by, String deed, String key, String fingerprint) {}

    /**
     * Whether it was done before.
     *
     * @throws IdempotencyConflict if something else was done under the key
     */
    boolean isDone(Optional<Once> asked) {
        return asked.filter(this::isDone).isPresent();
    }

    private boolean isDone(Once once) {
        Optional<String> known = dsl.select(FINGERPRINT)
                .from(RECEIPT)
                .where(DESK.eq(desk.value()))
                .and(ACTOR.eq(once.by().value()))
                .and(DEED.eq(once.deed()))
                .and(IDEMPOTENCY_KEY.eq(once.key()))
                .fetchOptional(FINGERPRINT);
        known.filter(fingerprint -> !fingerprint.equals(once.fingerprint())).ifPresent(other -> {
            throw new IdempotencyConflict(once.key());
        });
        return known.isPresent();
    }

    /** Keeps that it is done, in the transaction that does it, and forgets what was done long ago. */
    void keep(Optional<Once> asked, PersonId person, Instant now) {
        asked.ifPresent(once -> {
            dsl.deleteFrom(RECEIPT)
                    .where(DESK.eq(desk.value()))
                    .and(DONE_AT.lt(now.minus(KEPT_FOR)))
                    .execute();
            dsl.insertInto(RECEIPT)
                    .set(DESK, desk.value())
                    .set(ACTOR, once.by().value())
                    .set(DEED, once.deed())
                    .set(IDEMPOTENCY_KEY, once.key())
                    .set(FINGERPRINT, once.fingerprint())
                    .set(PERSON, person.value())
                    .set(DONE_AT, now)
                    .execute();
        });
    }

    /** Leaves nothing that a person did, or that was done for them. */
    void forget(PersonId person) {
        dsl.deleteFrom(RECEIPT)
                .where(DESK.eq(desk.value()))
                .and(ACTOR.eq(person.value()).or(PERSON.eq(person.value())))
                .execute();
    }
}
