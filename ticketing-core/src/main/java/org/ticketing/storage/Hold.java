package org.ticketing.storage;

import java.time.Instant;

/**
 * For how long a runner wants to be the holder of a subscription. Instants are to the microsecond.
 *
 * @param holder a name that no other runner has, 1 to 128 characters
 * @param now by the clock of the runner: who may hold it until then no longer does
 * @param until when another may take over
 */
public record Hold(String holder, Instant now, Instant until) {

    public Hold {
        if (holder.isBlank() || holder.length() > 128) {
            throw new IllegalArgumentException("a holder has a name of 1 to 128 characters, not '" + holder + "'");
        }
    }
}
