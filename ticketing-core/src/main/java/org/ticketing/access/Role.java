package org.ticketing.access;

import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/** A role that the host gives to people: what they may do is in the grants. */
public record Role(String id, Side side, Text label, Source source) {}
