package org.ticketing.classification;

import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/**
 * What a ticket is about, as far as promises and rights go.
 *
 * @param area the area that gets tickets of this kind first
 */
public record Kind(String id, Text label, String area, Source source) {}
