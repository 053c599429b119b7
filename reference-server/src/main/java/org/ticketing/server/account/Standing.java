package org.ticketing.server.account;

import java.time.Instant;
import org.ticketing.vocabulary.PersonId;

/** Whether an account can be used. */
public sealed interface Standing {

    /** It can. */
    record Active() implements Standing {}

    /**
     * It can't, until the vendor's staff say otherwise (U53).
     *
     * @param reason what the person is told
     */
    record Blocked(String reason, PersonId by, Instant at) implements Standing {}
}
