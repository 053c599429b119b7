package org.ticketing.server.account;

import static org.ticketing.server.account.AccountTables.CODE_HASH;
import static org.ticketing.server.account.AccountTables.DESK;
import static org.ticketing.server.account.AccountTables.ENDS_AT;
import static org.ticketing.server.account.AccountTables.ID_HASH;
import static org.ticketing.server.account.AccountTables.PERSON;
import static org.ticketing.server.account.AccountTables.RECOVERY;
import static org.ticketing.server.account.AccountTables.TRIES;

import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.PersonId;

/** Recoveries that were asked for, as rows. */
record RecoveryRows(DSLContext dsl) {

    /**
     * A recovery.
     *
     * @param person nobody, if nobody has the address
     */
    record Kept(Optional<PersonId> person, String codeHash, int tries, Instant endsAt) {}

    void insert(DeskId desk, String idHash, Optional<PersonId> person, String codeHash, Instant endsAt) {
        dsl.insertInto(RECOVERY)
                .set(DESK, desk.value())
                .set(ID_HASH, idHash)
                .set(PERSON, value(person))
                .set(CODE_HASH, codeHash)
                .set(TRIES, 0)
                .set(ENDS_AT, endsAt)
                .execute();
    }

    private static @Nullable String value(Optional<PersonId> person) {
        return person.map(PersonId::value).orElse(null);
    }

    /** Keeps others from it until the transaction ends. */
    Optional<Kept> lock(DeskId desk, String idHash) {
        return dsl.select(PERSON, CODE_HASH, TRIES, ENDS_AT)
                .from(RECOVERY)
                .where(is(desk, idHash))
                .forUpdate()
                .fetchOptional(row -> new Kept(
                        Optional.ofNullable(row.value1()).map(PersonId::new),
                        row.value2(),
                        row.value3(),
                        row.value4()));
    }

    /** The hash of a code. Nobody who finds the code from it can use it, without the id that only its own hash is kept of. */
    static String hash(String idHash, String code) {
        return Secrets.hash(idHash + " " + code);
    }

    /** Gives a recovery a code, if its time is not over. */
    boolean code(DeskId desk, String idHash, String code, Instant now, Instant endsAt) {
        return dsl.update(RECOVERY)
                        .set(CODE_HASH, hash(idHash, code))
                        .set(ENDS_AT, endsAt)
                        .where(is(desk, idHash).and(ENDS_AT.gt(now)))
                        .execute()
                == 1;
    }

    void tried(DeskId desk, String idHash) {
        dsl.update(RECOVERY).set(TRIES, TRIES.plus(1)).where(is(desk, idHash)).execute();
    }

    void cancelAll(DeskId desk, PersonId person) {
        dsl.deleteFrom(RECOVERY)
                .where(DESK.eq(desk.value()).and(PERSON.eq(person.value())))
                .execute();
    }

    void forgetEnded(DeskId desk, Instant now) {
        dsl.deleteFrom(RECOVERY)
                .where(DESK.eq(desk.value()).and(ENDS_AT.le(now)))
                .execute();
    }

    private static Condition is(DeskId desk, String idHash) {
        return DESK.eq(desk.value()).and(ID_HASH.eq(idHash));
    }
}
