package org.ticketing.jooq;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.ticketing.directory.Organisation;
import org.ticketing.directory.OrganisationFeedItem;
import org.ticketing.directory.RecordedEvent;
import org.ticketing.problem.ConcurrentChange;
import org.ticketing.storage.OrganisationChange;
import org.ticketing.storage.OrganisationReceipt;
import org.ticketing.storage.Organisations;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TextId;

/**
 * The directory in a relational database.
 *
 * @param joins whether it takes part in a transaction of the host
 */
record JooqOrganisations(DSLContext dsl, Failures failures, Attempts attempts, boolean joins) implements Organisations {

    @Override
    public Optional<Organisation> organisation(DeskId desk, OrganisationId id) {
        return failures.guard(() -> new OrganisationRows(dsl).find(desk, id));
    }

    @Override
    public List<Organisation> list(DeskId desk, Optional<OrganisationId> after, int limit) {
        return failures.guard(() -> new OrganisationRows(dsl).list(desk, after, limit));
    }

    @Override
    public List<RecordedEvent> log(DeskId desk, OrganisationId id) {
        return failures.guard(() -> new OrganisationLogRows(dsl).log(desk, id));
    }

    @Override
    public List<OrganisationFeedItem> feed(DeskId desk, long after, int limit) {
        return failures.guard(() -> new DirectoryFeedRows(dsl).after(desk, after, limit));
    }

    @Override
    public Map<TextId, String> texts(DeskId desk, Collection<TextId> ids) {
        return failures.guard(() -> new OrganisationLogRows(dsl).texts(desk, ids));
    }

    @Override
    public void erase(DeskId desk, Collection<TextId> ids) {
        failures.guard(() -> {
            dsl.transaction(tx -> new OrganisationLogRows(tx.dsl()).erase(desk, ids));
            return true;
        });
    }

    @Override
    public Optional<OrganisationReceipt> receipt(DeskId desk, OrganisationReceipt.Key key) {
        return failures.guard(() -> new OrganisationReceiptRows(dsl).find(desk, key));
    }

    @Override
    public boolean append(OrganisationChange change) {
        boolean appended = failures.guard(() -> attempts.attempt(tx -> write(change, tx)));
        if (!appended && joins) {
            throw ConcurrentChange.organisation(change.organisation().id().value());
        }
        return appended;
    }

    /** The row first: whoever changes it before another is the one whose change fits. */
    private static void write(OrganisationChange change, DSLContext tx) {
        Organisation organisation = change.organisation();
        if (change.fromVersion() == 0) {
            new OrganisationRows(tx).insert(organisation);
        } else if (!new OrganisationRows(tx).update(organisation, change.fromVersion())) {
            throw new Attempts.Overtaken();
        }
        change.receipt()
                .ifPresent(receipt -> receipt.key()
                        .ifPresent(key -> new OrganisationReceiptRows(tx).insert(organisation.desk(), key, receipt)));
        new OrganisationLogRows(tx).add(organisation, change.events());
        new OrganisationLogRows(tx).keep(organisation, change.texts());
        new DirectoryFeedRows(tx).add(organisation, change.events());
    }

    @Override
    public void seen(DeskId desk, OrganisationId organisation, PersonId person, Instant at) {
        failures.guard(() -> {
            boolean first = !new SeenRows(dsl, desk, organisation).wasSeen(person)
                    && attempts.attempt(tx -> new SeenRows(tx, desk, organisation).insert(person, at));
            if (!first) {
                attempts.write(tx -> new SeenRows(tx, desk, organisation).update(person, at));
            }
            return true;
        });
    }

    @Override
    public Map<PersonId, Instant> lastSeen(DeskId desk, OrganisationId organisation) {
        return failures.guard(() -> new SeenRows(dsl, desk, organisation).all());
    }
}
