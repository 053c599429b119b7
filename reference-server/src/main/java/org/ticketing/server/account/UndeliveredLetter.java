package org.ticketing.server.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ticketing.vocabulary.PersonId;

/**
 * A letter that the mail server did not take.
 *
 * @param tries how often it was offered
 * @param failedAt when it was refused last
 * @param nextAt when it is offered again; none if it was given up
 */
public record UndeliveredLetter(
        PersonId person,
        LetterKind kind,
        Instant since,
        int tries,
        Instant failedAt,
        @Nullable Instant nextAt) {}
