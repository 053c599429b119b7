package org.ticketing.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ticketing.vocabulary.Turn;

/**
 * A time during which it was not the vendor's turn. It belongs to the ticket, not to a goal: each goal leaves out those that
 * its policy names, so no reclassification can lose one.
 *
 * @param endExclusive open while it lasts
 */
public record Interruption(
        Turn turn, Instant startInclusive, @Nullable Instant endExclusive) {}
