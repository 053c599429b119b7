package org.ticketing.storage;

import java.util.Optional;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Domains;
import org.ticketing.conversation.Chat;

/**
 * Which chats are meant.
 *
 * @param visible those that whoever asks may know of, as a condition over the facts of chats
 * @param state as it has been noted; whatever it is, if none is named
 */
public record ChatSelection(Condition visible, Optional<Chat.State> state, Domains domains) {

    boolean includes(Chat chat) {
        return visible.test(chat.facts(domains))
                && state.filter(asked -> asked != chat.state()).isEmpty();
    }
}
