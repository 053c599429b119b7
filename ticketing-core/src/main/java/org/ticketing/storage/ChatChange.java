package org.ticketing.storage;

import java.util.List;
import java.util.Optional;
import org.ticketing.conversation.Chat;
import org.ticketing.conversation.RecordedChat;
import org.ticketing.vocabulary.KeptText;

/**
 * What one command to a chat writes, in one transaction.
 *
 * @param chat as the events leave it
 * @param events at least one
 */
public record ChatChange(Chat chat, List<RecordedChat> events, List<KeptText> texts, Optional<ChatReceipt> receipt) {

    public ChatChange {
        events = List.copyOf(events);
        texts = List.copyOf(texts);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("a change has events");
        }
    }

    /** The version at which the chat must be for this change to fit; 0 if it must not be there yet. */
    public long fromVersion() {
        return events.get(0).sequence() - 1;
    }
}
