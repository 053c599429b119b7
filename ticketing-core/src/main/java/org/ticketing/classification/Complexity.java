package org.ticketing.classification;

import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/** How much work a ticket takes, as people of the vendor see it (S20); a desk lists its complexities from low to high. */
public record Complexity(String id, Text label, Source source) {}
