package org.ticketing.catalog;

import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/**
 * A training that customers buy as a whole, beside the subscription (S2, S6).
 *
 * @param contents what is done in it, and what for
 * @param kind the kind of ticket by which it is asked for
 */
public record TrainingPackage(String id, Text label, Text contents, String kind, Source source) {}
