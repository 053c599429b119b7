package org.ticketing.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.TextRef;
import org.ticketing.vocabulary.TicketId;

/**
 * What happened in a chat. People's words are not in it, nor people themselves: who did it stands beside it, and is told by
 * another name when they are erased.
 */
public sealed interface ChatEvent {

    /**
     * A customer asked for it.
     *
     * @param name by which they want to be called; none if they did not say
     * @param topic what it is about; none if they did not say
     * @param unansweredAt until when somebody has to take it
     */
    record Asked(
            String channel,
            OrganisationId organisation,
            String priority,
            @Nullable TextRef name,
            @Nullable TextRef topic,
            Instant unansweredAt)
            implements ChatEvent {}

    /** The team found how urgent it is. */
    record Weighed(String priority) implements ChatEvent {}

    /** Of whom it is recorded, answers from now on. */
    record Taken() implements ChatEvent {}

    /** It was given to another attendant, who has {@link Taken} it next in the log: so nobody is named in what happened. */
    record HandedOver() implements ChatEvent {}

    /** Somebody wrote something. */
    record Written(Side side, TextRef text) implements ChatEvent {}

    /** The customer left the queue. */
    record Left() implements ChatEvent {}

    /** Nobody took it in time. */
    record Unanswered() implements ChatEvent {}

    /** One of the two ended it. */
    record Ended() implements ChatEvent {}

    /** It goes on as a ticket. */
    record BecameTicket(TicketId ticket) implements ChatEvent {}

    /**
     * The customer said how good it was.
     *
     * @param comment none if they said nothing more
     */
    record Rated(int stars, @Nullable TextRef comment) implements ChatEvent {}

    /** It had been kept for long enough: its words and the people in it are no more. */
    record Erased(Instant erasedAt) implements ChatEvent {}

    /** The texts that this event refers to. */
    default List<TextRef> texts() {
        return switch (this) {
            case Asked e ->
                Stream.of(e.name(), e.topic()).filter(Objects::nonNull).toList();
            case Written e -> List.of(e.text());
            case Rated e -> Stream.ofNullable(e.comment()).toList();
            case Weighed e -> List.of();
            case Taken e -> List.of();
            case HandedOver e -> List.of();
            case Left e -> List.of();
            case Unanswered e -> List.of();
            case Ended e -> List.of();
            case BecameTicket e -> List.of();
            case Erased e -> List.of();
        };
    }
}
