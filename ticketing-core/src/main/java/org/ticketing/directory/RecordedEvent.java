package org.ticketing.directory;

import java.time.Instant;
import org.ticketing.vocabulary.PersonId;

/**
 * An event in the log of an organisation.
 *
 * @param sequence 1 for the first; without gaps
 * @param at never before the event that precedes it
 */
public record RecordedEvent(long sequence, Instant at, PersonId by, OrganisationEvent event) {}
