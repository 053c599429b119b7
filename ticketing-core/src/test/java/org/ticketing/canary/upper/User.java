package org.ticketing.canary.upper;

import java.time.Instant;
import org.ticketing.canary.lower.Used;

/** Uses another room, so that {@code RoomsTest} can see it rejected where the order forbids it. */
public final class User {

    private User() {}

    public static Instant borrowed() {
        return Used.now();
    }
}
