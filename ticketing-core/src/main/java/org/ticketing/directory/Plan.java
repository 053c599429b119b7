package org.ticketing.directory;

import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/** A plan that the contract of a customer can stand at. */
public record Plan(String id, Text label, Source source) {}
