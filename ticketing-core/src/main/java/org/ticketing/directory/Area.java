package org.ticketing.directory;

import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/** A team of the vendor that tickets are handed to. */
public record Area(String id, Text label, Source source) {}
