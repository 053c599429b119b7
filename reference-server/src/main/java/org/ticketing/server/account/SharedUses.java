package org.ticketing.server.account;

import static org.ticketing.server.account.AccountTables.DESK;
import static org.ticketing.server.account.AccountTables.FIRST_AT;
import static org.ticketing.server.account.AccountTables.LAST_AT;
import static org.ticketing.server.account.AccountTables.OTHER_PLACE;
import static org.ticketing.server.account.AccountTables.PERSON;
import static org.ticketing.server.account.AccountTables.PLACE;
import static org.ticketing.server.account.AccountTables.SHARED_USE;
import static org.ticketing.server.account.AccountTables.TIMES;

import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.PersonId;

/** Notes accounts that are used at once from different places, as sessions come by. */
record SharedUses(DSLContext dsl, AccountRules rules) {

    /** Notes at which other places other sessions of a person are in use, now that this one was seen here. */
    void notice(DeskId desk, PersonId person, String tokenHash, Place here, Instant now) {
        new SessionRows(dsl)
                .elsewhere(desk, person, tokenHash, here, now.minus(rules.together()), now)
                .forEach(there -> note(desk, person, here, there, now));
    }

    private void note(DeskId desk, PersonId person, Place here, Place there, Instant now) {
        boolean inOrder = here.value().compareTo(there.value()) < 0;
        String one = (inOrder ? here : there).value();
        String other = (inOrder ? there : here).value();
        try {
            if (!again(desk, person, one, other, now)) {
                dsl.insertInto(SHARED_USE)
                        .set(DESK, desk.value())
                        .set(PERSON, person.value())
                        .set(PLACE, one)
                        .set(OTHER_PLACE, other)
                        .set(FIRST_AT, now)
                        .set(LAST_AT, now)
                        .set(TIMES, 1)
                        .execute();
            }
        } catch (IntegrityConstraintViolationException otherWasFirst) {
            again(desk, person, one, other, now);
        }
    }

    private boolean again(DeskId desk, PersonId person, String one, String other, Instant now) {
        Condition pair = DESK.eq(desk.value())
                .and(PERSON.eq(person.value()))
                .and(PLACE.eq(one))
                .and(OTHER_PLACE.eq(other));
        return dsl.update(SHARED_USE)
                        .set(LAST_AT, now)
                        .set(TIMES, TIMES.plus(1))
                        .where(pair)
                        .execute()
                == 1;
    }

    void forgetOld(DeskId desk, Instant now) {
        dsl.deleteFrom(SHARED_USE)
                .where(DESK.eq(desk.value()).and(LAST_AT.lt(now.minus(rules.sharedUseKept()))))
                .execute();
    }

    void forget(DeskId desk, PersonId person) {
        dsl.deleteFrom(SHARED_USE)
                .where(DESK.eq(desk.value()).and(PERSON.eq(person.value())))
                .execute();
    }

    /** The latest first. */
    List<SharedUse> all(DeskId desk) {
        return dsl.select(PERSON, PLACE, OTHER_PLACE, FIRST_AT, LAST_AT, TIMES)
                .from(SHARED_USE)
                .where(DESK.eq(desk.value()))
                .orderBy(LAST_AT.desc(), PERSON, PLACE, OTHER_PLACE)
                .fetch(row -> new SharedUse(
                        new PersonId(row.value1()),
                        new Place(row.value2()),
                        new Place(row.value3()),
                        row.value4(),
                        row.value5(),
                        row.value6()));
    }
}
