package org.ticketing.knowledge;

import java.time.Instant;
import org.ticketing.vocabulary.PersonId;

/**
 * An event in the log of an article or of a consultation.
 *
 * @param sequence 1 for the first; without gaps
 * @param at never before the event that precedes it
 */
public record RecordedKnowledge(long sequence, Instant at, PersonId by, KnowledgeEvent event) {}
