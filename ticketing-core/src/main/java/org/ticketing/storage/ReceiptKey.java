package org.ticketing.storage;

import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.PersonId;

/**
 * What makes two requests the same: who asked for what, under which key.
 *
 * @param key chosen by the caller, 1 to 128 characters
 */
public record ReceiptKey(PersonId actor, Action action, String key) {

    public ReceiptKey {
        if (key.isBlank() || key.length() > 128) {
            throw new IllegalArgumentException("an idempotency key has 1 to 128 characters");
        }
    }
}
