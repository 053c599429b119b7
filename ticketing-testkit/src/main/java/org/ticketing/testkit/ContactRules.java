package org.ticketing.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ticketing.contact.Contact;
import org.ticketing.contact.ContactId;
import org.ticketing.contact.Recognition;
import org.ticketing.problem.ConcurrentChange;
import org.ticketing.storage.Change;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TicketId;

/** What every store must do with contacts. */
abstract class ContactRules extends StoreUnderTest {

    private static Contact contact(int number, @Nullable TicketId ticket) {
        return new Contact(
                new ContactId(new UUID(0x0199_0000_0000_7000L + number, 0x8000_0000_0000_0000L)),
                START.plusSeconds(number),
                "phone",
                new PersonId("ana"),
                new OrganisationId("school"),
                Recognition.CALLED_BACK,
                Action.REPLY,
                ticket,
                new PersonId("bia"),
                null,
                Optional.of("What was said: ç 😀"));
    }

    private static Contact refused(int number) {
        return new Contact(
                contact(number, null).id(),
                START,
                "phone",
                null,
                null,
                Recognition.NOT_RECOGNISED,
                Action.OPEN,
                null,
                new PersonId("bia"),
                "channel-not-allowed",
                Optional.of("Open one for me"));
    }

    private List<Contact> all() {
        return storage.contacts(desk, Optional.empty(), 100);
    }

    @Test
    final void contactsAreKeptAsTheyAreWhateverCameOfThem() {
        storage.record(desk, contact(1, null));
        storage.record(desk, refused(2));
        storage.record(other, contact(3, null));

        assertThat(all()).containsExactly(refused(2), contact(1, null));
        assertThat(storage.contacts(other, Optional.empty(), 100)).containsExactly(contact(3, null));
    }

    @Test
    final void theNewestComeFirstPartByPart() {
        for (int number : List.of(3, 1, 5, 2, 4)) {
            storage.record(desk, contact(number, null));
        }

        assertThat(storage.contacts(desk, Optional.empty(), 2)).containsExactly(contact(5, null), contact(4, null));
        assertThat(storage.contacts(desk, Optional.of(contact(4, null).id()), 2))
                .containsExactly(contact(3, null), contact(2, null));
        assertThat(storage.contacts(desk, Optional.of(contact(1, null).id()), 2))
                .isEmpty();
    }

    @Test
    final void aContactIsWrittenWithTheChangeThatCameOfItOrNotAtAll() {
        Change opened = append(scribe.open(START));
        Change replied = scribe.then(opened.ticket(), START.plusSeconds(1), high());
        Contact contact = contact(1, opened.ticket().id());
        Change byPhone = new Change(
                replied.ticket(), replied.events(), replied.texts(), replied.receipt(), Optional.of(contact));
        append(byPhone);
        assertThat(all()).containsExactly(contact);

        Change stale = new Change(
                replied.ticket(),
                replied.events(),
                replied.texts(),
                replied.receipt(),
                Optional.of(contact(2, opened.ticket().id())));
        assertThat(storage.append(stale)).isFalse();
        assertThat(all()).containsExactly(contact);
    }

    @Test
    final void underAKeyAContactIsWrittenDownOnce() {
        Contact first = contact(1, null).under(Optional.of(new Contact.Once("key", "fingerprint")));
        storage.record(desk, first);

        assertThat(storage.contact(desk, new PersonId("bia"), "key")).contains(first);
        assertThat(storage.contact(desk, new PersonId("bia"), "Key")).isEmpty();
        assertThat(storage.contact(desk, new PersonId("ana"), "key")).isEmpty();
        assertThat(storage.contact(other, new PersonId("bia"), "key")).isEmpty();
        Contact again = contact(2, null).under(first.once());
        assertThatExceptionOfType(ConcurrentChange.class).isThrownBy(() -> storage.record(desk, again));
        Change opened = append(scribe.open(START));
        Change replied = scribe.then(opened.ticket(), START.plusSeconds(1), high());
        assertThat(storage.append(new Change(
                        replied.ticket(), replied.events(), replied.texts(), replied.receipt(), Optional.of(again))))
                .isFalse();
        assertThat(all()).containsExactly(first);
        assertThat(storage.ticket(desk, opened.ticket().id())).contains(opened.ticket());

        storage.erase(desk, List.of(first.id().words()));
        assertThat(all()).containsExactly(first.withoutWords());
        assertThat(storage.contact(desk, new PersonId("bia"), "key"))
                .as("what was said can't be guessed from it")
                .isEmpty();
    }

    @Test
    final void whatWasSaidCanBeErasedAndTheRestStays() {
        storage.record(desk, contact(1, null));
        storage.record(desk, contact(2, null));
        storage.record(other, contact(1, null));

        storage.erase(desk, List.of(contact(1, null).id().words()));

        assertThat(all()).containsExactly(contact(2, null), contact(1, null).withoutWords());
        assertThat(storage.contacts(other, Optional.empty(), 1)).containsExactly(contact(1, null));
    }
}
