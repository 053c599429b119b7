package org.ticketing.server.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ticketing.vocabulary.DeskId;

/**
 * Something that is to go out, or has.
 *
 * @param since when it was put here, or when staff had it offered again
 * @param tries how often it was offered
 * @param nextAt when it is offered next; none if it went out or was given up
 * @param failedAt when it was not taken last; none if that never was, or does not matter any more
 * @param doneAt since when there is nothing to do about it
 */
public record Parcel(
        DeskId desk,
        String id,
        Instant since,
        int tries,
        @Nullable Instant nextAt,
        @Nullable Instant failedAt,
        @Nullable Instant doneAt) {}
