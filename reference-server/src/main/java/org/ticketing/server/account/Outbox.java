package org.ticketing.server.account;

import static org.ticketing.server.account.AccountTables.CREATED_AT;
import static org.ticketing.server.account.AccountTables.DESK;
import static org.ticketing.server.account.AccountTables.FAILED_AT;
import static org.ticketing.server.account.AccountTables.ID_HASH;
import static org.ticketing.server.account.AccountTables.KIND;
import static org.ticketing.server.account.AccountTables.LETTER;
import static org.ticketing.server.account.AccountTables.LETTER_ID;
import static org.ticketing.server.account.AccountTables.NEXT_AT;
import static org.ticketing.server.account.AccountTables.PERSON;
import static org.ticketing.server.account.AccountTables.TRIES;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.Key;
import org.ticketing.vocabulary.PersonId;

/**
 * Letters that are to go out, as rows. What a letter says is written when it goes out, so that no password and no code is kept
 * here, and one that is offered again has another.
 */
record Outbox(DSLContext dsl) {

    /**
     * A letter that is due.
     *
     * @param person nobody, where a recovery was asked for with an address that nobody has
     * @param recovery of a code, the hash of the recovery's id
     */
    record Waiting(
            DeskId desk,
            String id,
            LetterKind kind,
            Optional<PersonId> person,
            @Nullable String recovery,
            Instant since,
            int tries,
            Instant nextAt) {}

    void put(DeskId desk, LetterKind kind, PersonId person, Instant now) {
        put(desk, kind, Optional.of(person), null, now);
    }

    /** The same work whether there is somebody to write to or not (X34). */
    void putCode(DeskId desk, Optional<PersonId> person, String recovery, Instant now) {
        put(desk, LetterKind.RECOVERY_CODE, person, recovery, now);
    }

    private void put(DeskId desk, LetterKind kind, Optional<PersonId> person, @Nullable String recovery, Instant now) {
        dsl.insertInto(LETTER)
                .set(DESK, desk.value())
                .set(LETTER_ID, UUID.randomUUID().toString())
                .set(KIND, Key.of(kind))
                .set(PERSON, person.map(PersonId::value).orElse(null))
                .set(ID_HASH, recovery)
                .set(CREATED_AT, now)
                .set(TRIES, 0)
                .set(NEXT_AT, now)
                .execute();
    }

    /** In the order in which they were put here. */
    List<Waiting> due(Instant now) {
        return dsl.select(DESK, LETTER_ID, KIND, PERSON, ID_HASH, CREATED_AT, TRIES, NEXT_AT)
                .from(LETTER)
                .where(NEXT_AT.le(now))
                .orderBy(NEXT_AT, CREATED_AT)
                .fetch(row -> new Waiting(
                        new DeskId(row.value1()),
                        row.value2(),
                        LetterKind.of(row.value3()),
                        Optional.ofNullable(row.value4()).map(PersonId::new),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8()));
    }

    /**
     * Takes a letter, so that no other server offers it too, and counts the try.
     *
     * @param nextAt when it is due again, should this try fail; none if this is the last
     * @return whether it was still to be had
     */
    boolean claim(Waiting letter, @Nullable Instant nextAt) {
        return dsl.update(LETTER)
                        .set(TRIES, TRIES.plus(1))
                        .set(NEXT_AT, nextAt)
                        .where(is(letter).and(NEXT_AT.eq(letter.nextAt())))
                        .execute()
                == 1;
    }

    void failed(Waiting letter, Instant now) {
        dsl.update(LETTER).set(FAILED_AT, now).where(is(letter)).execute();
    }

    void remove(Waiting letter) {
        dsl.deleteFrom(LETTER).where(is(letter)).execute();
    }

    /** What was not sent yet to this person is not sent any more. */
    void removeAll(DeskId desk, PersonId person) {
        dsl.deleteFrom(LETTER)
                .where(DESK.eq(desk.value()).and(PERSON.eq(person.value())))
                .execute();
    }

    void removeOlder(Instant than) {
        dsl.deleteFrom(LETTER).where(CREATED_AT.lt(than)).execute();
    }

    /** What the mail server did not take, the latest first. */
    List<UndeliveredLetter> undelivered(DeskId desk) {
        return dsl.select(PERSON, KIND, CREATED_AT, TRIES, FAILED_AT, NEXT_AT)
                .from(LETTER)
                .where(DESK.eq(desk.value()).and(PERSON.isNotNull()).and(FAILED_AT.isNotNull()))
                .orderBy(FAILED_AT.desc(), LETTER_ID)
                .fetch(row -> new UndeliveredLetter(
                        new PersonId(row.value1()),
                        LetterKind.of(row.value2()),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6()));
    }

    private static Condition is(Waiting letter) {
        return DESK.eq(letter.desk().value()).and(LETTER_ID.eq(letter.id()));
    }
}
