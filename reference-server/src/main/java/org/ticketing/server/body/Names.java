package org.ticketing.server.body;

import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;

/** What the people and organisations of a desk are called: the host knows, the library has only their ids. */
public interface Names {

    /** A person's name; the id, if it is not known. */
    String of(PersonId person);

    /** An organisation's name; the id, if it is not known. */
    String of(OrganisationId organisation);
}
