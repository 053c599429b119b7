package org.ticketing.storage;

import java.time.Instant;

/**
 * What a runner asks for. Instants are to the microsecond.
 *
 * @param before what fell due before this instant
 * @param now by the clock of the runner: a claim that ends by then has run out
 * @param until when the claim is to end
 * @param limit at most so many tickets
 */
public record Claim(Instant before, Instant now, Instant until, int limit) {}
