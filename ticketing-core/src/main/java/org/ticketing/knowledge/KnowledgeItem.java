package org.ticketing.knowledge;

import java.time.Instant;
import java.util.UUID;
import org.ticketing.vocabulary.DeskId;

/** What has a log of its own in a desk's knowledge. */
public sealed interface KnowledgeItem permits Article, Consultation {

    DeskId desk();

    /** Its id, whatever it is. */
    UUID uuid();

    /** The sequence of its last event. */
    long version();

    /** The instant of its last event. */
    Instant changedAt();
}
