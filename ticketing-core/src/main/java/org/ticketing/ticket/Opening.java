package org.ticketing.ticket;

import java.time.Instant;
import java.util.Map;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TextRef;

/** What was said when a ticket was opened; it never changes. */
public record Opening(
        Instant at,
        OrganisationId organisation,
        PersonId requester,
        PersonId opener,
        String channel,
        TextRef title,
        TextRef description,
        Map<String, TextRef> fields) {
    public Opening {
        fields = Map.copyOf(fields);
    }
}
