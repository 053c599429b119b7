package org.ticketing.storage;

import java.time.Instant;
import java.util.Optional;
import org.ticketing.vocabulary.ChatId;
import org.ticketing.vocabulary.PersonId;

/**
 * That a command to a chat was done, so that it can be asked for again without being done again.
 *
 * @param key under which it can be asked for again; without one it is not kept
 * @param fingerprint of what was asked, so that the same key for something else is noticed
 * @param version of the chat after the command
 */
public record ChatReceipt(Optional<Key> key, String fingerprint, ChatId chat, long version, Instant at) {

    /**
     * What makes two requests the same: who asked for what, under which key.
     *
     * @param command as {@link org.ticketing.conversation.ChatCommand#key()}
     * @param key chosen by the caller, 1 to 128 characters
     */
    public record Key(PersonId actor, String command, String key) {
        public Key {
            if (!ReceiptKey.isKey(key)) {
                throw new IllegalArgumentException(
                        "an idempotency key has 1 to 128 characters, without U+0000 and lone surrogates");
            }
        }
    }

    /** The same, which fits no command any more. */
    ChatReceipt unfitting(String fingerprintOfNothing) {
        return new ChatReceipt(key, fingerprintOfNothing, chat, version, at);
    }
}
