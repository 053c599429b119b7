package org.ticketing;

import java.util.List;
import java.util.Map;
import org.ticketing.conversation.Chat;
import org.ticketing.conversation.RecordedChat;
import org.ticketing.vocabulary.TextId;

/**
 * A live chat as it is held.
 *
 * @param texts that are not erased
 */
public record HeldChat(Chat chat, List<RecordedChat> events, Map<TextId, String> texts) {
    public HeldChat {
        events = List.copyOf(events);
        texts = Map.copyOf(texts);
    }
}
