package org.ticketing.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ticketing.directory.RecordedEvent;
import org.ticketing.vocabulary.TextId;

/**
 * What happened in an organisation, or a part of it, in order, for the vendor's staff.
 *
 * @param texts what the events refer to, as far as it is not erased
 * @param next the cursor to ask with for what follows; nothing at the end
 */
public record OrganisationHistory(List<RecordedEvent> events, Map<TextId, String> texts, Optional<String> next) {

    public OrganisationHistory {
        events = List.copyOf(events);
        texts = Map.copyOf(texts);
    }
}
