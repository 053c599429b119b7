package org.ticketing.storage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ticketing.conversation.Chat;
import org.ticketing.conversation.ChatFigures;
import org.ticketing.conversation.RecordedChat;
import org.ticketing.vocabulary.ChatId;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.TextId;

/** What a store must do for the live chats of a desk. */
public interface Chats {

    Optional<Chat> chat(DeskId desk, ChatId id);

    /** Those that wait, as far as has been noted, in the order of arrival; at most so many. */
    List<Chat> waiting(DeskId desk, int limit);

    /** Those that wait, as far as has been noted, although their time was over before an instant; at most so many. */
    List<Chat> overdue(DeskId desk, Instant before, int limit);

    /** Selected chats, the newest first: those before one, or from the newest; at most so many. */
    List<Chat> list(DeskId desk, ChatSelection selection, Optional<ChatId> before, int limit);

    /** How many chats are selected: as many as the list of them is long. */
    long count(DeskId desk, ChatSelection selection);

    /** The events of a chat in order, after one; none if there is no such chat. */
    List<RecordedChat> log(DeskId desk, ChatId id, long after, int limit);

    /** What people wrote in chats. */
    Map<TextId, String> texts(DeskId desk, Collection<TextId> ids);

    Optional<ChatReceipt> receipt(DeskId desk, ChatReceipt.Key key);

    /**
     * Writes all of a change or nothing.
     *
     * @return false, with nothing written, if the chat is not at the version that the change begins at any more, or if the
     *     receipt's key has been used meanwhile
     */
    boolean append(ChatChange change);

    /** What has come of those of these chats that were asked for in a time. */
    ChatFigures figures(DeskId desk, ChatSelection selection, Instant fromInclusive, Instant untilExclusive);
}
