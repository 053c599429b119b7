package org.ticketing.server.outbox;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ticketing.server.account.Backoff;

/**
 * When something is offered again that was not taken.
 *
 * @param longestTry how long one try may be under way: whoever tries has it for so long at least
 * @param givenUp after how long it is not offered any more
 */
public record Retries(Backoff backoff, Duration longestTry, Duration givenUp) {

    /** Until when nobody else offers it; should the process that tries end meanwhile, it is due again then. */
    public Instant claimedUntil(Parcel parcel, Instant now) {
        Duration wait = backoff.wait(parcel.tries());
        return now.plus(wait.compareTo(longestTry) < 0 ? longestTry : wait);
    }

    /** When it is offered next, if it is not taken now; never, if it has been offered for long enough. */
    public @Nullable Instant next(Parcel parcel, Instant now) {
        Instant next = now.plus(backoff.wait(parcel.tries()));
        return next.isBefore(parcel.since().plus(givenUp)) ? next : null;
    }
}
