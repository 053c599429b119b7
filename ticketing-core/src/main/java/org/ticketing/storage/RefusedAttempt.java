package org.ticketing.storage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TicketId;

/**
 * Somebody tried what they may not.
 *
 * @param ticket none if it was about opening one
 * @param code why, as {@link org.ticketing.problem.Refusal#code()}
 */
public record RefusedAttempt(
        Instant at,
        PersonId by,
        Action action,
        String channel,
        @Nullable TicketId ticket,
        String code) {}
