package org.ticketing.classification;

import org.ticketing.vocabulary.Source;

/** The priority of a ticket that nobody has classified yet. */
public record InitialPriority(String priority, Source source) {}
