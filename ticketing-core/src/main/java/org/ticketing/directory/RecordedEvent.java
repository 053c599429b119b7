package org.ticketing.directory;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.ticketing.vocabulary.PersonId;

/**
 * An event in the log of an organisation.
 *
 * @param sequence 1 for the first; without gaps
 * @param at never before the event that precedes it
 */
public record RecordedEvent(long sequence, Instant at, PersonId by, OrganisationEvent event) {

    /** Whether it names a person, as the one who did it or otherwise. */
    public boolean names(PersonId person) {
        return by.equals(person) || event.people().contains(person);
    }

    /** The same of people with other names. */
    RecordedEvent renamed(UnaryOperator<PersonId> names) {
        return new RecordedEvent(sequence, at, names.apply(by), event.renamed(names));
    }
}
