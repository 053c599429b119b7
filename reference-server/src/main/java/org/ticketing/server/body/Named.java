package org.ticketing.server.body;

import org.ticketing.vocabulary.Text;

/** An id of the policy with what people call it. */
public record Named(String id, Text label) {}
