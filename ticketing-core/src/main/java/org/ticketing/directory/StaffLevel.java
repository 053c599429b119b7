package org.ticketing.directory;

import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/** A level at which the vendor's staff work: the first line, those who look closer, and so on. */
public record StaffLevel(String id, Text label, Source source) {}
