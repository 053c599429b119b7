package org.ticketing.jooq;

import static org.ticketing.jooq.schema.Tables.TICKETING_ORGANISATION_RECEIPT;

import java.util.List;
import org.jooq.DSLContext;
import org.ticketing.directory.Organisation;
import org.ticketing.directory.OrganisationRemains;
import org.ticketing.directory.RecordedEvent;
import org.ticketing.privacy.Erasure;
import org.ticketing.storage.Erased;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.OrganisationId;

/** Puts in the place of organisations what is left of them. To be used in a transaction. */
record OrganisationEraser(DSLContext tx, DeskId desk) {

    /** First the row, since it is what a command locks: from here on the log stays as it is. */
    Erased erase(OrganisationId id, Erasure erasure) {
        OrganisationRows rows = new OrganisationRows(tx);
        OrganisationRows.Found found = rows.lock(desk, id);
        List<RecordedEvent> log = new OrganisationLogRows(tx).latest(desk, id);
        return OrganisationRemains.without(erasure, id, log)
                .map(remains -> new Erased(0, 1, put(remains, log, found), 0))
                .orElse(Erased.NOTHING);
    }

    private int put(OrganisationRemains remains, List<RecordedEvent> log, OrganisationRows.Found found) {
        Organisation organisation = remains.organisation();
        OrganisationLogRows logs = new OrganisationLogRows(tx);
        logs.rewrite(organisation, log, remains.kept());
        logs.add(organisation, remains.added());
        new DirectoryFeedRows(tx).add(organisation, remains.added());
        new OrganisationRows(tx).replace(organisation, found);
        tx.update(TICKETING_ORGANISATION_RECEIPT)
                .set(TICKETING_ORGANISATION_RECEIPT.FINGERPRINT, ReceiptRows.UNFITTING)
                .where(TICKETING_ORGANISATION_RECEIPT.DESK.eq(desk.value()))
                .and(TICKETING_ORGANISATION_RECEIPT.ORGANISATION.eq(
                        organisation.id().value()))
                .execute();
        return logs.erase(desk, remains.texts());
    }
}
