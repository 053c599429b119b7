package org.ticketing.privacy;

import java.time.Instant;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.PersonId;

/**
 * That a person is to be erased at a desk.
 *
 * @param pseudonym random, so that it leads to nobody; under it figures can still tell that this was one person
 * @param by who erases; a person of the vendor, and perhaps the same one
 */
public record Erasure(DeskId desk, PersonId person, PersonId pseudonym, ErasureReason reason, PersonId by, Instant at) {

    /** The name that somebody has after it. */
    public PersonId rename(PersonId name) {
        return name.equals(person) ? pseudonym : name;
    }
}
