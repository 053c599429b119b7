package org.ticketing;

import java.util.Optional;
import org.ticketing.directory.Actor;
import org.ticketing.storage.ReceiptKey;
import org.ticketing.vocabulary.Action;

/** Who asks, through which channel, and on what conditions. */
record Request(Actor actor, String channel, Optional<String> key, Optional<Long> version) {

    Optional<ReceiptKey> receiptKey(Action action) {
        return key.map(value -> new ReceiptKey(actor.id(), action, value));
    }
}
