package org.ticketing;

import java.util.Optional;
import org.ticketing.problem.Violation;
import org.ticketing.view.ChatRequest;
import org.ticketing.vocabulary.ChatId;
import org.ticketing.vocabulary.Key;

/** Where a page of live chats ended, as a text that nobody but the library reads: the list it belongs to, and its last chat. */
final class ChatCursor {

    private static final String BETWEEN = ".";

    private ChatCursor() {}

    static String of(ChatRequest list, ChatId last) {
        return listOf(list) + BETWEEN + last;
    }

    private static String listOf(ChatRequest list) {
        return list.state().map(Key::of).orElse("any");
    }

    /** The chat before which a page begins; none for the first page. */
    static Optional<ChatId> before(ChatRequest request) {
        return request.cursor().flatMap(ChatCursor::read);
    }

    private static Optional<ChatId> read(String cursor) {
        int between = cursor.indexOf(BETWEEN);
        return between < 0
                ? Optional.empty()
                : ChatReads.chatId(cursor.substring(between + 1)).filter(last -> cursor.endsWith(BETWEEN + last));
    }

    /** What is wrong with the cursor of a request; nothing if it has none. */
    static Optional<Violation> violation(ChatRequest request) {
        if (request.cursor().isEmpty()) {
            return Optional.empty();
        }
        if (before(request).isEmpty()) {
            return Optional.of(new Violation("cursor", "known-cursor", Cursor.UNKNOWN));
        }
        return request.cursor().orElseThrow().startsWith(listOf(request) + BETWEEN)
                ? Optional.empty()
                : Optional.of(new Violation("cursor", "same-list", Cursor.OF_ANOTHER_LIST));
    }
}
