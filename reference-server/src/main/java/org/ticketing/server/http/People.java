package org.ticketing.server.http;

import java.util.Optional;
import org.ticketing.directory.Actor;
import org.ticketing.server.body.Names;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.PersonId;

/** Who people are: what a host knows of its own users, and the library leaves to it. */
public interface People {

    /** Who holds this token at this desk. */
    Optional<Actor> actor(DeskId desk, String token);

    /** Who a person of this desk is; nobody if they are not known. */
    Optional<Actor> person(DeskId desk, PersonId id);

    /** What the people and organisations of this desk are called. */
    Names names(DeskId desk);
}
