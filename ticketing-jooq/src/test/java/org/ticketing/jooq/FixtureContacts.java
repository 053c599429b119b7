package org.ticketing.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ticketing.contact.Contact;
import org.ticketing.contact.ContactId;
import org.ticketing.contact.Recognition;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TicketId;

/** What a {@link Fixture} holds of people who have reached the vendor: all that can be said of it, and as little as can be. */
final class FixtureContacts {

    private static final Contact IN_FULL = new Contact(
            ContactId.parse("0199d1a0-0000-7000-8000-0000000000c1"),
            Instant.parse("2026-11-20T12:00:00.654321Z"),
            "phone",
            new PersonId("ana"),
            new OrganisationId("school"),
            Recognition.CALLED_BACK,
            Action.REOPEN,
            TicketId.parse("0199d1a0-0000-7000-8000-0000000000e2"),
            new PersonId("bia"),
            "channel-not-allowed",
            Optional.of("It's \"odd\" \\ 😀"));

    private static final Contact OF_NOBODY = new Contact(
            ContactId.parse("0199d1a0-0000-7000-8000-0000000000c2"),
            Instant.parse("2026-11-20T13:00:00Z"),
            "phone",
            null,
            null,
            Recognition.NOT_RECOGNISED,
            Action.ASK,
            null,
            new PersonId("bia"),
            null,
            Optional.empty());

    private FixtureContacts() {}

    static void write(JooqStorage storage, DeskId desk) {
        storage.record(desk, IN_FULL);
        storage.record(desk, OF_NOBODY);
    }

    /** Before there was a place for them none were kept; the code of today keeps them there too. */
    static void require(JooqStorage storage, DeskId desk, boolean before) {
        if (before) {
            assertThat(storage.contacts(desk, Optional.empty(), 10)).isEmpty();
            write(storage, desk);
        }
        assertThat(storage.contacts(desk, Optional.empty(), 10)).isEqualTo(List.of(OF_NOBODY, IN_FULL));
    }
}
