package org.ticketing.view;

import java.util.List;
import java.util.Optional;
import org.ticketing.conversation.Chat;
import org.ticketing.problem.Violation;

/**
 * Which live chats somebody asks for, among those that they may see, the newest first.
 *
 * @param state as it has been noted; any, if none is named
 * @param cursor what a page of the same list gave as its next, or nothing for the first
 * @param limit 1 to 200
 */
public record ChatRequest(Optional<Chat.State> state, Optional<String> cursor, int limit) {

    /** All of them. */
    public static ChatRequest all(int limit) {
        return new ChatRequest(Optional.empty(), Optional.empty(), limit);
    }

    /** Those in a state. */
    public ChatRequest in(Chat.State asked) {
        return new ChatRequest(Optional.of(asked), cursor, limit);
    }

    /** The same list from another page's next. */
    public ChatRequest from(String otherCursor) {
        return new ChatRequest(state, Optional.of(otherCursor), limit);
    }

    /** What is wrong with it, if something is; whether the cursor is one is for the desk to say. */
    public List<Violation> violations() {
        return PageRequest.violationsOfLimit(limit);
    }
}
