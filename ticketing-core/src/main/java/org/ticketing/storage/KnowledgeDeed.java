package org.ticketing.storage;

import java.util.UUID;
import org.ticketing.knowledge.RecordedKnowledge;

/**
 * What somebody did with an article, or when they looked for one.
 *
 * @param item the article or consultation
 */
public record KnowledgeDeed(UUID item, RecordedKnowledge recorded) {}
