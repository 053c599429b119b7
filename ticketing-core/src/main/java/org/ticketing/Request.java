package org.ticketing;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ticketing.contact.Contact;
import org.ticketing.directory.Actor;
import org.ticketing.storage.ReceiptKey;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.AttachmentId;

/**
 * Who asks, through which channel, and on what conditions.
 *
 * @param attachments the uploads that are to be saved with what is written
 * @param contact by which it came to the vendor, if staff write it down for them
 */
record Request(
        Actor actor,
        String channel,
        Optional<String> key,
        Optional<Long> version,
        Optional<Contact> contact,
        List<AttachmentId> attachments) {

    Request(Actor actor, String channel, Optional<String> key, Optional<Long> version) {
        this(actor, channel, key, version, Optional.empty(), List.of());
    }

    /** What somebody does by a contact that staff have written down. */
    static Request of(Actor caller, Contact contact) {
        return new Request(
                caller, contact.channel(), Optional.empty(), Optional.empty(), Optional.of(contact), List.of());
    }

    /** The same with files that go with what is written. */
    Request with(List<AttachmentId> files) {
        return new Request(actor, channel, key, version, contact, files);
    }

    /** The same under another key, if it has one. */
    Request keyed(UnaryOperator<String> other) {
        return new Request(actor, channel, key.map(other), version, contact, attachments);
    }

    Optional<ReceiptKey> receiptKey(Action action) {
        return key.map(value -> new ReceiptKey(actor.id(), action, value));
    }
}
