package org.ticketing.conversation;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What has come of the chats that were asked for in a time. It can be counted anew from their logs.
 *
 * @param taken those that somebody took
 * @param left those whose customer left the queue
 * @param ended those that ended without a ticket
 * @param stars how many got how many; what none got is left out
 */
public record ChatFigures(
        long asked, long taken, long left, long unanswered, long ended, long tickets, Map<Integer, Long> stars) {

    public ChatFigures {
        stars = Map.copyOf(stars);
    }

    /** How many of these chats have come to what. */
    public static ChatFigures of(Collection<Chat> chats) {
        return new ChatFigures(
                chats.size(),
                count(chats, chat -> chat.attendant() != null),
                count(chats, chat -> chat.state() == Chat.State.LEFT),
                count(chats, chat -> chat.state() == Chat.State.UNANSWERED),
                count(chats, chat -> chat.state() == Chat.State.ENDED),
                count(chats, chat -> chat.state() == Chat.State.TICKET),
                chats.stream()
                        .filter(chat -> chat.stars() != null)
                        .collect(Collectors.groupingBy(Chat::stars, TreeMap::new, Collectors.counting())));
    }

    private static long count(Collection<Chat> chats, Predicate<Chat> which) {
        return chats.stream().filter(which).count();
    }

    /** Those that are still going on, or wait. */
    public long open() {
        return asked - left - unanswered - ended - tickets;
    }
}
