package org.ticketing.aftercare;

import org.ticketing.vocabulary.Source;

/**
 * That a new ticket can follow one that has ended; who may open one, say the grants.
 *
 * @param whileReopenable whether also while the ticket can still be reopened
 */
public record FollowUpRules(boolean whileReopenable, Source source) {}
