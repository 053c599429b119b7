package org.ticketing.storage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TicketId;

/**
 * Somebody tried what they may not.
 *
 * @param ticket none if it was about opening one, or about none
 * @param directory which command, if it was one to the directory
 * @param code why, as {@link org.ticketing.problem.Refusal#code()}
 */
public record RefusedAttempt(
        Instant at,
        PersonId by,
        Action action,
        String channel,
        @Nullable TicketId ticket,
        @Nullable ToDirectory directory,
        String code) {

    /**
     * A command to the directory.
     *
     * @param organisation which it was about, registered or not
     */
    public record ToDirectory(OrganisationId organisation, String command) {}

    /** An attempt that was about a ticket, or about opening one. */
    public RefusedAttempt(
            Instant at, PersonId by, Action action, String channel, @Nullable TicketId ticket, String code) {
        this(at, by, action, channel, ticket, null, code);
    }

    /** The same by somebody whose name leads to nobody. */
    public RefusedAttempt by(PersonId pseudonym) {
        return new RefusedAttempt(at, pseudonym, action, channel, ticket, directory, code);
    }
}
