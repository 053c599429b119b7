package org.ticketing.conversation;

import java.time.Instant;
import java.util.List;
import org.ticketing.channel.Gate;
import org.ticketing.directory.Actor;
import org.ticketing.time.BusinessCalendar;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.Fresh;
import org.ticketing.vocabulary.PersonId;

/**
 * Everything a decision depends on beside the chat and the command.
 *
 * @param channel through which the person comes
 * @param permit what they may do
 * @param hours when somebody is there to answer
 * @param priorities of the desk, from low to high
 * @param initialPriority how urgent a chat is of which nobody has said it
 */
public record ChatContext(
        DeskId desk,
        Instant now,
        String channel,
        Gate permit,
        ChatRules rules,
        BusinessCalendar hours,
        List<String> priorities,
        String initialPriority,
        Fresh fresh) {

    public ChatContext {
        priorities = List.copyOf(priorities);
    }

    Actor actor() {
        return permit.actor();
    }

    PersonId by() {
        return permit.actor().id();
    }
}
