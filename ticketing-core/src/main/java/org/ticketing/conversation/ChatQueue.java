package org.ticketing.conversation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ticketing.classification.QueueRank;
import org.ticketing.condition.Domains;
import org.ticketing.condition.Fact;
import org.ticketing.vocabulary.ChatId;

/**
 * Those who wait, the next one first (S14, S15): what the policy weighs, and then their arrival. One order for all stores.
 *
 * @param chats in order
 */
public record ChatQueue(List<Chat> chats) {

    public ChatQueue {
        chats = List.copyOf(chats);
    }

    /**
     * Puts those in order that wait at an instant.
     *
     * @param arrived in the order of arrival
     */
    public static ChatQueue of(List<Chat> arrived, ChatRules.Queue rules, Domains domains, Instant now) {
        Comparator<Chat> order = Comparator.comparingInt(chat -> 0);
        for (QueueRank rank : rules.order()) {
            List<String> values = rank.values(domains);
            order = order.thenComparingInt(chat -> place(values, chat, rank.by()));
        }
        return new ChatQueue(arrived.stream()
                .filter(chat -> chat.isWaitingAt(now))
                .sorted(order)
                .toList());
    }

    private static int place(List<String> values, Chat chat, Fact by) {
        int place = values.indexOf(by == Fact.CHANNEL ? chat.asking().channel() : chat.priority());
        return place < 0 ? values.size() : place;
    }

    /** The place of a chat, 1 for the next one; 0 if it does not wait. */
    public int place(ChatId id) {
        return IntStream.range(0, chats.size())
                        .filter(i -> chats.get(i).id().equals(id))
                        .findFirst()
                        .orElse(-1)
                + 1;
    }
}
