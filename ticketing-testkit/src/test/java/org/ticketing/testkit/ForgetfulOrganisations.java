package org.ticketing.testkit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ticketing.directory.Organisation;
import org.ticketing.directory.OrganisationFeedItem;
import org.ticketing.directory.RecordedEvent;
import org.ticketing.storage.OrganisationChange;
import org.ticketing.storage.OrganisationReceipt;
import org.ticketing.storage.Organisations;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TextId;

/**
 * A directory that keeps nothing.
 *
 * @param acknowledges whether it says that it did
 */
record ForgetfulOrganisations(boolean acknowledges) implements Organisations {

    @Override
    public Optional<Organisation> organisation(DeskId desk, OrganisationId id) {
        return Optional.empty();
    }

    @Override
    public List<Organisation> list(DeskId desk, Optional<OrganisationId> after, int limit) {
        return List.of();
    }

    @Override
    public List<RecordedEvent> log(DeskId desk, OrganisationId id) {
        return List.of();
    }

    @Override
    public List<OrganisationFeedItem> feed(DeskId desk, long after, int limit) {
        return List.of();
    }

    @Override
    public Map<TextId, String> texts(DeskId desk, Collection<TextId> ids) {
        return Map.of();
    }

    @Override
    public void erase(DeskId desk, Collection<TextId> ids) {}

    @Override
    public Optional<OrganisationReceipt> receipt(DeskId desk, OrganisationReceipt.Key key) {
        return Optional.empty();
    }

    @Override
    public boolean append(OrganisationChange change) {
        return acknowledges;
    }

    @Override
    public void seen(DeskId desk, OrganisationId organisation, PersonId person, Instant at) {}

    @Override
    public Map<PersonId, Instant> lastSeen(DeskId desk, OrganisationId organisation) {
        return Map.of();
    }
}
