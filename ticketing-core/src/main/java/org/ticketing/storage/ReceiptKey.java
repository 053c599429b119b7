package org.ticketing.storage;

import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.CharacterRule;
import org.ticketing.vocabulary.PersonId;

/**
 * What makes two requests the same: who asked for what, under which key.
 *
 * @param key chosen by the caller, 1 to 128 characters
 */
public record ReceiptKey(PersonId actor, Action action, String key) {

    public ReceiptKey {
        if (!isKey(key)) {
            throw new IllegalArgumentException(
                    "an idempotency key has 1 to 128 characters, without U+0000 and lone surrogates");
        }
    }

    /** Whether a text can be a key. */
    public static boolean isKey(String text) {
        return !text.isBlank() && text.length() <= 128 && CharacterRule.isKept(text);
    }
}
