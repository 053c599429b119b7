package org.ticketing.aftercare;

import org.ticketing.vocabulary.Source;

/**
 * That people can have themselves told of a ticket, or be told of it at the wish of staff; who may, say the grants.
 *
 * @param most how many can watch one ticket
 */
public record WatchingRules(int most, Source source) {}
