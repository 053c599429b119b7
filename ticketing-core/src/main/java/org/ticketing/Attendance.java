package org.ticketing;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;

/**
 * Who has been noted as seen lately, so that it costs nothing to say so with each request: reviews of registrations reckon in
 * days. It begins anew every hour, and so never holds more people than come in one.
 */
final class Attendance {

    private static final Duration HOUR = Duration.ofHours(1);

    private record Visitor(OrganisationId organisation, PersonId person) {}

    private final Set<Visitor> noted = new HashSet<>();
    private Instant since = Instant.MIN;

    synchronized boolean isNoted(OrganisationId organisation, PersonId person, Instant now) {
        boolean over = !now.isBefore(since.plus(HOUR));
        boolean setBack = now.isBefore(since);
        if (over || setBack) {
            noted.clear();
            since = now;
        }
        return noted.contains(new Visitor(organisation, person));
    }

    synchronized void note(OrganisationId organisation, PersonId person) {
        noted.add(new Visitor(organisation, person));
    }
}
