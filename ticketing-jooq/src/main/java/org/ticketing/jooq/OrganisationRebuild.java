package org.ticketing.jooq;

import static org.ticketing.jooq.schema.Tables.TICKETING_ORGANISATION_EVENT;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.ticketing.directory.Organisation;
import org.ticketing.directory.OrganisationDecider;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.OrganisationId;

/** Folds what happened in the organisations of a desk into rows again, one by one, while others work. */
record OrganisationRebuild(DSLContext dsl, DeskId desk) {

    private static final int PAGE = 100;

    /** Those whose rows did not tell what their log tells; they do now. */
    List<OrganisationId> run() {
        List<OrganisationId> corrected = new ArrayList<>();
        for (List<String> page = logs(null); !page.isEmpty(); page = logs(page.get(page.size() - 1))) {
            page.stream().map(OrganisationId::new).filter(this::correct).forEach(corrected::add);
        }
        return corrected;
    }

    private boolean correct(OrganisationId id) {
        return dsl.transactionResult(tx -> {
            OrganisationRows rows = new OrganisationRows(tx.dsl());
            // First the row, since it is what a command locks: from here on the log stays as it is.
            OrganisationRows.Found found = rows.lock(desk, id);
            Organisation folded = OrganisationDecider.fold(id, desk, new OrganisationLogRows(tx.dsl()).log(desk, id));
            if (found.tells(folded)) {
                return false;
            }
            rows.replace(folded, found);
            return true;
        });
    }

    private List<String> logs(@Nullable String after) {
        return dsl.select(TICKETING_ORGANISATION_EVENT.ORGANISATION)
                .from(TICKETING_ORGANISATION_EVENT)
                .where(TICKETING_ORGANISATION_EVENT.DESK.eq(desk.value()))
                .and(TICKETING_ORGANISATION_EVENT.SEQUENCE_NUMBER.eq(1L))
                .and(after == null ? DSL.trueCondition() : TICKETING_ORGANISATION_EVENT.ORGANISATION.gt(after))
                .orderBy(TICKETING_ORGANISATION_EVENT.ORGANISATION)
                .limit(PAGE)
                .fetch(TICKETING_ORGANISATION_EVENT.ORGANISATION);
    }
}
