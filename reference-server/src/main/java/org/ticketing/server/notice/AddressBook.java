package org.ticketing.server.notice;

import java.util.Optional;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.PersonId;

/** Where people are found by their ids: the library keeps no addresses. */
@FunctionalInterface
public interface AddressBook {

    /** Somebody of a desk; nobody if they are not known, can't be written to, or are not to be. */
    Optional<Addressee> find(DeskId desk, PersonId person);
}
