package org.ticketing.server.account;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ticketing.directory.Actor;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.Language;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.Side;

/**
 * Somebody's way into the portal of a desk, bound to one e-mail address (X32).
 *
 * @param organisation of a customer; none for the vendor's staff
 * @param mustChange whether the password came by e-mail, and is good for nothing but to choose another (X27, X36)
 */
public record Account(
        DeskId desk,
        PersonId person,
        String email,
        String name,
        Set<String> roles,
        @Nullable OrganisationId organisation,
        Language language,
        boolean mustChange,
        Standing standing) {

    public Account {
        roles = Set.copyOf(roles);
    }

    /** Who the library is told that it is. */
    public Actor actor() {
        return new Actor(person, organisation == null ? Side.VENDOR : Side.CUSTOMER, roles, organisation, null);
    }

    public boolean isBlocked() {
        return standing instanceof Standing.Blocked;
    }
}
