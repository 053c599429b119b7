package org.ticketing.server.account;

import static org.ticketing.server.account.AccountTables.CARRIER;
import static org.ticketing.server.account.AccountTables.DESK;
import static org.ticketing.server.account.AccountTables.ENDS_AT;
import static org.ticketing.server.account.AccountTables.PERSON;
import static org.ticketing.server.account.AccountTables.PLACE;
import static org.ticketing.server.account.AccountTables.SEEN_AT;
import static org.ticketing.server.account.AccountTables.SESSION;
import static org.ticketing.server.account.AccountTables.STARTED_AT;
import static org.ticketing.server.account.AccountTables.TOKEN_HASH;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.Key;
import org.ticketing.vocabulary.PersonId;

/** Sessions as rows. Of a token only its hash is kept, so that nobody who reads the table can go in. */
record SessionRows(DSLContext dsl) {

    /**
     * A session that was found.
     *
     * @param place where it was seen last
     */
    record Kept(PersonId person, Place place, Instant seenAt, Instant endsAt) {}

    void insert(
            DeskId desk, String tokenHash, PersonId person, Carrier carrier, Place place, Instant now, Instant end) {
        dsl.insertInto(SESSION)
                .set(DESK, desk.value())
                .set(TOKEN_HASH, tokenHash)
                .set(PERSON, person.value())
                .set(CARRIER, Key.of(carrier))
                .set(PLACE, place.value())
                .set(STARTED_AT, now)
                .set(SEEN_AT, now)
                .set(ENDS_AT, end)
                .execute();
    }

    Optional<Kept> find(DeskId desk, String tokenHash, Carrier carrier) {
        return dsl.select(PERSON, PLACE, SEEN_AT, ENDS_AT)
                .from(SESSION)
                .where(DESK.eq(desk.value()).and(TOKEN_HASH.eq(tokenHash)).and(CARRIER.eq(Key.of(carrier))))
                .fetchOptional(row ->
                        new Kept(new PersonId(row.value1()), new Place(row.value2()), row.value3(), row.value4()));
    }

    void seen(DeskId desk, String tokenHash, Place place, Instant now) {
        dsl.update(SESSION)
                .set(PLACE, place.value())
                .set(SEEN_AT, now)
                .where(DESK.eq(desk.value()).and(TOKEN_HASH.eq(tokenHash)))
                .execute();
    }

    /** The other places at which other sessions of the person were seen since. */
    List<Place> elsewhere(DeskId desk, PersonId person, String tokenHash, Place here, Instant since, Instant now) {
        return dsl.selectDistinct(PLACE)
                .from(SESSION)
                .where(DESK.eq(desk.value())
                        .and(PERSON.eq(person.value()))
                        .and(TOKEN_HASH.ne(tokenHash))
                        .and(PLACE.ne(here.value()))
                        .and(SEEN_AT.ge(since))
                        .and(ENDS_AT.gt(now)))
                .fetch(row -> new Place(row.value1()));
    }

    void end(DeskId desk, String tokenHash) {
        dsl.deleteFrom(SESSION)
                .where(DESK.eq(desk.value()).and(TOKEN_HASH.eq(tokenHash)))
                .execute();
    }

    void endAll(DeskId desk, PersonId person) {
        dsl.deleteFrom(SESSION)
                .where(DESK.eq(desk.value()).and(PERSON.eq(person.value())))
                .execute();
    }

    void forgetEnded(DeskId desk, Instant now) {
        dsl.deleteFrom(SESSION)
                .where(DESK.eq(desk.value()).and(ENDS_AT.le(now)))
                .execute();
    }
}
