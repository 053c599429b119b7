package org.ticketing.canary.lower;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

/** Breaks rules on purpose, so that {@code RoomsTest} can see them rejected. */
public final class Used {

    private Used() {}

    public static Instant now() {
        return Instant.now();
    }

    public static Supplier<UUID> identities() {
        return UUID::randomUUID;
    }
}
