package org.ticketing.testkit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ticketing.conversation.Chat;
import org.ticketing.conversation.ChatFigures;
import org.ticketing.conversation.RecordedChat;
import org.ticketing.storage.ChatChange;
import org.ticketing.storage.ChatReceipt;
import org.ticketing.storage.ChatSelection;
import org.ticketing.storage.Chats;
import org.ticketing.vocabulary.ChatId;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.TextId;

/**
 * Live chats of which nothing is kept.
 *
 * @param acknowledges whether it says that it was
 */
record ForgetfulChats(boolean acknowledges) implements Chats {

    @Override
    public Optional<Chat> chat(DeskId desk, ChatId id) {
        return Optional.empty();
    }

    @Override
    public List<Chat> waiting(DeskId desk, int limit) {
        return List.of();
    }

    @Override
    public List<Chat> overdue(DeskId desk, Instant before, int limit) {
        return List.of();
    }

    @Override
    public List<Chat> list(DeskId desk, ChatSelection selection, Optional<ChatId> before, int limit) {
        return List.of();
    }

    @Override
    public long count(DeskId desk, ChatSelection selection) {
        return 0;
    }

    @Override
    public List<RecordedChat> log(DeskId desk, ChatId id, long after, int limit) {
        return List.of();
    }

    @Override
    public Map<TextId, String> texts(DeskId desk, Collection<TextId> ids) {
        return Map.of();
    }

    @Override
    public Optional<ChatReceipt> receipt(DeskId desk, ChatReceipt.Key key) {
        return Optional.empty();
    }

    @Override
    public boolean append(ChatChange change) {
        return acknowledges;
    }

    @Override
    public ChatFigures figures(DeskId desk, ChatSelection selection, Instant fromInclusive, Instant untilExclusive) {
        return new ChatFigures(0, 0, 0, 0, 0, 0, Map.of());
    }
}
