package org.ticketing.conversation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ticketing.channel.Gate;
import org.ticketing.condition.Domains;
import org.ticketing.condition.Fact;
import org.ticketing.condition.Facts;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.ChatId;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TextId;
import org.ticketing.vocabulary.TextRef;
import org.ticketing.vocabulary.TicketId;

/**
 * A live chat, as its log tells: immutable, without the words of people.
 *
 * @param version the sequence of its last event
 * @param changedAt the instant of its last event
 * @param priority how urgent it is, as the team has found (S15)
 * @param attendant who has taken it; nobody yet, if nobody has
 * @param endedAt when nobody could write in it any more; not yet, while it is going on
 * @param ticket that it has become (S16)
 * @param stars that the customer gave for it
 * @param erased whether its words and the people in it are no more
 */
public record Chat(
        DeskId desk,
        ChatId id,
        long version,
        Instant changedAt,
        State state,
        Asking asking,
        String priority,
        @Nullable PersonId attendant,
        @Nullable Instant endedAt,
        @Nullable TicketId ticket,
        @Nullable Integer stars,
        boolean erased) {

    /** How far it has come. */
    public enum State {
        /** The customer waits in the queue. */
        WAITING,
        /** An attendant has taken it. */
        TALKING,
        /** Either side has ended it. */
        ENDED,
        /** The customer left the queue. */
        LEFT,
        /** Nobody took it within the time that the policy names. */
        UNANSWERED,
        /** It has become a ticket. */
        TICKET;

        /** Whether nobody can write in it any more. */
        public boolean isOver() {
            return this != WAITING && this != TALKING;
        }
    }

    /**
     * What was said when somebody asked for it; it never changes.
     *
     * @param name by which they want to be called
     * @param topic what it is about
     * @param unansweredAt until when somebody has to take it
     */
    public record Asking(
            Instant at,
            String channel,
            OrganisationId organisation,
            PersonId person,
            @Nullable TextId name,
            @Nullable TextId topic,
            Instant unansweredAt) {}

    public Chat {
        if (state.isOver() == (endedAt == null) || (state == State.TICKET) != (ticket != null)) {
            throw new IllegalArgumentException(
                    id + " is " + state + ", ended at " + endedAt + " and has become " + ticket);
        }
    }

    /** The chat that a log tells of; a log is never empty. */
    public static Chat fold(ChatId id, DeskId desk, List<RecordedChat> log) {
        Chat chat = null;
        for (RecordedChat recorded : log) {
            chat = evolve(chat, id, desk, recorded);
        }
        if (chat == null) {
            throw new IllegalArgumentException("the log of " + id + " is empty");
        }
        return chat;
    }

    /** The chat after an event: what the event says, copied. */
    static Chat evolve(@Nullable Chat chat, ChatId id, DeskId desk, RecordedChat recorded) {
        if (chat == null) {
            if (recorded.event() instanceof ChatEvent.Asked asked) {
                return asked(id, desk, recorded, asked);
            }
            throw new IllegalStateException("a chat begins with the asking for it, not with " + recorded.event());
        }
        return chat.evolve(recorded);
    }

    private static Chat asked(ChatId id, DeskId desk, RecordedChat recorded, ChatEvent.Asked e) {
        PersonId person = recorded.by();
        if (person == null) {
            throw new IllegalStateException("nobody asked for " + id);
        }
        return new Chat(
                desk,
                id,
                recorded.sequence(),
                recorded.at(),
                State.WAITING,
                new Asking(
                        recorded.at(),
                        e.channel(),
                        e.organisation(),
                        person,
                        textId(e.name()),
                        textId(e.topic()),
                        e.unansweredAt()),
                e.priority(),
                null,
                null,
                null,
                null,
                false);
    }

    private static @Nullable TextId textId(@Nullable TextRef ref) {
        return ref == null ? null : ref.id();
    }

    private Chat evolve(RecordedChat recorded) {
        return switch (recorded.event()) {
            case ChatEvent.Asked e -> throw new IllegalStateException("a chat is asked for once: " + id);
            case ChatEvent.Weighed e -> next(recorded, state, e.priority(), attendant, endedAt, ticket, stars, erased);
            case ChatEvent.Taken e ->
                next(recorded, State.TALKING, priority, recorded.by(), endedAt, ticket, stars, erased);
            case ChatEvent.HandedOver e -> next(recorded, state, priority, attendant, endedAt, ticket, stars, erased);
            case ChatEvent.Written e -> next(recorded, state, priority, attendant, endedAt, ticket, stars, erased);
            case ChatEvent.Left e -> over(recorded, State.LEFT, ticket);
            case ChatEvent.Unanswered e -> over(recorded, State.UNANSWERED, ticket);
            case ChatEvent.Ended e -> over(recorded, State.ENDED, ticket);
            case ChatEvent.BecameTicket e -> over(recorded, State.TICKET, e.ticket());
            case ChatEvent.Rated e -> next(recorded, state, priority, attendant, endedAt, ticket, e.stars(), erased);
            case ChatEvent.Erased e -> next(recorded, state, priority, attendant, endedAt, ticket, stars, true);
        };
    }

    /** What is over already, is over since then. */
    private Chat over(RecordedChat recorded, State to, @Nullable TicketId became) {
        return next(
                recorded, to, priority, attendant, endedAt == null ? recorded.at() : endedAt, became, stars, erased);
    }

    private Chat next(
            RecordedChat recorded,
            State to,
            String weighed,
            @Nullable PersonId takenBy,
            @Nullable Instant over,
            @Nullable TicketId became,
            @Nullable Integer given,
            boolean gone) {
        return new Chat(
                desk, id, recorded.sequence(), recorded.at(), to, asking, weighed, takenBy, over, became, given, gone);
    }

    /** Whether it waits in the queue at an instant: its time may be over, although nobody has noted it yet. */
    public boolean isWaitingAt(Instant now) {
        return state == State.WAITING && !asking.unansweredAt().isBefore(now);
    }

    /** What is true of it; conditions speak of it in the words that they have for tickets. */
    public Facts facts(Domains domains) {
        Facts facts = Facts.over(domains)
                .with(Fact.CHANNEL, asking.channel())
                .with(Fact.ORGANISATION, asking.organisation().value())
                .with(Fact.REQUESTER, asking.person().value())
                .with(Fact.PRIORITY, priority);
        return attendant == null ? facts : facts.with(Fact.ASSIGNEE, attendant.value());
    }

    /** Whether somebody may know of it. */
    public boolean isKnownTo(Gate reader) {
        return reader.reach(Action.SEE_CHATS).test(facts(reader.domains()));
    }
}
