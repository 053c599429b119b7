package org.ticketing.storage;

import java.util.List;
import java.util.Optional;
import org.ticketing.knowledge.KnowledgeItem;
import org.ticketing.knowledge.RecordedKnowledge;
import org.ticketing.vocabulary.KeptText;

/**
 * What one command to a desk's knowledge writes, in one transaction.
 *
 * @param item as the events leave it
 * @param events at least one
 */
public record KnowledgeChange(
        KnowledgeItem item, List<RecordedKnowledge> events, List<KeptText> texts, Optional<KnowledgeReceipt> receipt) {

    public KnowledgeChange {
        events = List.copyOf(events);
        texts = List.copyOf(texts);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("a change has events");
        }
    }

    /** The version at which the item must be for this change to fit; 0 if it must not be there yet. */
    public long fromVersion() {
        return events.get(0).sequence() - 1;
    }
}
