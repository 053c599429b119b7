package org.ticketing.view;

import java.util.List;
import java.util.Map;
import org.ticketing.directory.RecordedEvent;
import org.ticketing.vocabulary.TextId;

/**
 * What happened in an organisation, in order, for the vendor's staff.
 *
 * @param texts what the events refer to, as far as it is not erased
 */
public record OrganisationHistory(List<RecordedEvent> events, Map<TextId, String> texts) {

    public OrganisationHistory {
        events = List.copyOf(events);
        texts = Map.copyOf(texts);
    }
}
