package org.ticketing.directory;

import java.time.Instant;
import java.util.Set;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TextRef;

/**
 * A person of an organisation, without their words.
 *
 * @param since when they were registered, for the last time
 * @param administrator whether they manage the others (U51)
 * @param flags keys of what else was asked for them at registration (U16)
 * @param name and {@code email} are kept where they can be erased
 */
public record Member(
        PersonId person,
        Instant since,
        boolean administrator,
        Standing standing,
        Seat seat,
        Set<String> flags,
        TextRef name,
        TextRef email) {

    public Member {
        flags = Set.copyOf(flags);
    }

    public boolean isActive() {
        return standing == Standing.ACTIVE;
    }

    /** Whether they can manage the others now. */
    public boolean isActingAdministrator() {
        return administrator && isActive();
    }

    Member with(Seat other) {
        return new Member(person, since, administrator, standing, other, flags, name, email);
    }

    Member with(Standing other) {
        return new Member(person, since, administrator, other, seat, flags, name, email);
    }

    /** What is left of somebody who is gone: neither powers nor a seat. */
    Member deactivated() {
        return new Member(person, since, false, Standing.DEACTIVATED, Seat.NONE, flags, name, email);
    }

    Member withPowers() {
        return new Member(person, since, true, standing, seat, flags, name, email);
    }

    Member withoutPowers() {
        return new Member(person, since, false, standing, seat, flags, name, email);
    }

    Member with(Set<String> otherFlags) {
        return new Member(person, since, administrator, standing, seat, otherFlags, name, email);
    }

    /** By another name or address. */
    Member known(OrganisationEvent.Person as) {
        return new Member(person, since, administrator, standing, seat, flags, as.name(), as.email());
    }
}
