package org.ticketing.jooq;

import static org.ticketing.jooq.schema.Tables.TICKETING_POLICY;

import java.util.Optional;
import org.jooq.DSLContext;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.PolicyHash;

/** The documents of policies, by their content. */
record PolicyRows(DSLContext dsl) {

    Optional<String> document(DeskId desk, PolicyHash hash) {
        return dsl.select(TICKETING_POLICY.DOCUMENT)
                .from(TICKETING_POLICY)
                .where(TICKETING_POLICY.DESK.eq(desk.value()))
                .and(TICKETING_POLICY.HASH.eq(hash.value()))
                .fetchOptional(TICKETING_POLICY.DOCUMENT);
    }

    void insert(SupportPolicy policy) {
        dsl.insertInto(TICKETING_POLICY)
                .set(TICKETING_POLICY.DESK, policy.desk().value())
                .set(TICKETING_POLICY.HASH, policy.hash().value())
                .set(TICKETING_POLICY.DOCUMENT, policy.document().json())
                .execute();
    }
}
