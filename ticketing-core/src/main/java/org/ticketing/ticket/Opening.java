package org.ticketing.ticket;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TextRef;

/**
 * What was said when a ticket was opened; it never changes.
 *
 * @param plan that the contract of the organisation stood at; nothing, if nobody knew
 */
public record Opening(
        Instant at,
        OrganisationId organisation,
        PersonId requester,
        PersonId opener,
        String channel,
        TextRef title,
        TextRef description,
        Map<String, TextRef> fields,
        @Nullable String plan) {
    public Opening {
        fields = Map.copyOf(fields);
    }

    /** For an organisation whose plan nobody knew. */
    public Opening(
            Instant at,
            OrganisationId organisation,
            PersonId requester,
            PersonId opener,
            String channel,
            TextRef title,
            TextRef description,
            Map<String, TextRef> fields) {
        this(at, organisation, requester, opener, channel, title, description, fields, null);
    }
}
