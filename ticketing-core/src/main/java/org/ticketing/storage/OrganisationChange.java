package org.ticketing.storage;

import java.util.List;
import java.util.Optional;
import org.ticketing.directory.Organisation;
import org.ticketing.directory.RecordedEvent;
import org.ticketing.vocabulary.KeptText;

/**
 * What one command to the directory writes, in one transaction.
 *
 * @param organisation as the events leave it
 * @param events at least one
 */
public record OrganisationChange(
        Organisation organisation,
        List<RecordedEvent> events,
        List<KeptText> texts,
        Optional<OrganisationReceipt> receipt) {

    public OrganisationChange {
        events = List.copyOf(events);
        texts = List.copyOf(texts);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("a change has events");
        }
    }

    /** The version at which the organisation must be for this change to fit; 0 if it must not be there yet. */
    public long fromVersion() {
        return events.get(0).sequence() - 1;
    }
}
