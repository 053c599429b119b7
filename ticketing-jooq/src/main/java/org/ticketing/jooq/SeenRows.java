package org.ticketing.jooq;

import static org.ticketing.jooq.schema.Tables.TICKETING_SEEN;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;

/** When people of an organisation were seen last. */
record SeenRows(DSLContext dsl, DeskId desk, OrganisationId organisation) {

    /** Whether they were seen before, whenever that was. */
    boolean wasSeen(PersonId person) {
        return dsl.select(TICKETING_SEEN.SEEN_AT)
                .from(TICKETING_SEEN)
                .where(of(person))
                .fetchOptional()
                .isPresent();
    }

    /** Fails as a race does if another has noted it meanwhile. */
    void insert(PersonId person, Instant at) {
        dsl.insertInto(TICKETING_SEEN)
                .set(TICKETING_SEEN.DESK, desk.value())
                .set(TICKETING_SEEN.ORGANISATION, organisation.value())
                .set(TICKETING_SEEN.PERSON, person.value())
                .set(TICKETING_SEEN.SEEN_AT, at)
                .execute();
    }

    /** Unless something later is noted. */
    void update(PersonId person, Instant at) {
        dsl.update(TICKETING_SEEN)
                .set(TICKETING_SEEN.SEEN_AT, at)
                .where(of(person))
                .and(TICKETING_SEEN.SEEN_AT.lt(at))
                .execute();
    }

    Map<PersonId, Instant> all() {
        Map<PersonId, Instant> seen = new HashMap<>();
        dsl.select(TICKETING_SEEN.PERSON, TICKETING_SEEN.SEEN_AT)
                .from(TICKETING_SEEN)
                .where(TICKETING_SEEN.DESK.eq(desk.value()))
                .and(TICKETING_SEEN.ORGANISATION.eq(organisation.value()))
                .forEach(row -> seen.put(new PersonId(row.value1()), row.value2()));
        return seen;
    }

    private Condition of(PersonId person) {
        return TICKETING_SEEN
                .DESK
                .eq(desk.value())
                .and(TICKETING_SEEN.ORGANISATION.eq(organisation.value()))
                .and(TICKETING_SEEN.PERSON.eq(person.value()));
    }
}
