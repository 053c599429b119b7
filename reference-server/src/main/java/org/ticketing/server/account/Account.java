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
        Entitlement entitlement,
        @Nullable OrganisationId organisation,
        Language language,
        boolean mustChange,
        Standing standing) {

    public Set<String> roles() {
        return entitlement.roles();
    }

    public Side side() {
        return organisation == null ? Side.VENDOR : Side.CUSTOMER;
    }

    /** Who the library is told that it is. */
    public Actor actor() {
        return new Actor(
                person,
                side(),
                roles(),
                organisation,
                entitlement.plan(),
                entitlement.areas(),
                entitlement.staffLevel());
    }

    Account with(Entitlement other) {
        return new Account(desk, person, email, name, other, organisation, language, mustChange, standing);
    }

    public boolean isBlocked() {
        return standing instanceof Standing.Blocked;
    }
}
