package org.ticketing.classification;

import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/** How pressing a ticket is; a desk lists its priorities from low to high. */
public record Priority(String id, Text label, Source source) {}
