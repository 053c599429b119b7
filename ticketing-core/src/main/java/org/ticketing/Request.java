package org.ticketing;

import java.util.Optional;
import org.ticketing.contact.Contact;
import org.ticketing.directory.Actor;
import org.ticketing.storage.ReceiptKey;
import org.ticketing.vocabulary.Action;

/**
 * Who asks, through which channel, and on what conditions.
 *
 * @param contact by which it came to the vendor, if staff write it down for them
 */
record Request(Actor actor, String channel, Optional<String> key, Optional<Long> version, Optional<Contact> contact) {

    Request(Actor actor, String channel, Optional<String> key, Optional<Long> version) {
        this(actor, channel, key, version, Optional.empty());
    }

    /** What somebody does by a contact that staff have written down. */
    static Request of(Actor caller, Contact contact) {
        return new Request(caller, contact.channel(), Optional.empty(), Optional.empty(), Optional.of(contact));
    }

    Optional<ReceiptKey> receiptKey(Action action) {
        return key.map(value -> new ReceiptKey(actor.id(), action, value));
    }
}
