package org.ticketing.conversation;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.ticketing.vocabulary.PersonId;

/**
 * An event in the log of a chat.
 *
 * @param sequence 1 for the first; without gaps
 * @param at never before the event that precedes it
 * @param by who did it; nobody, where time itself did
 */
public record RecordedChat(
        long sequence, Instant at, @Nullable PersonId by, ChatEvent event) {

    /** The same of people with other names. */
    public RecordedChat renamed(UnaryOperator<PersonId> names) {
        return new RecordedChat(sequence, at, by == null ? null : names.apply(by), event);
    }
}
