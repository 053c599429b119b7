package org.ticketing.server.body;

import java.util.List;
import org.ticketing.contact.Contact;

/** Contacts, the newest first. */
public record ContactsBody(List<ContactBody> items) {

    /** Contacts as the contract writes them. */
    public static ContactsBody of(List<Contact> contacts, Labels labels) {
        return new ContactsBody(contacts.stream()
                .map(contact -> ContactBody.of(contact, labels))
                .toList());
    }
}
