package org.ticketing.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a customer has climbed the ladder to renegotiate what was promised.
 *
 * @param place of the level that was asked last, 1 for the first
 * @param level that level, by its id in the policy under which it was asked
 * @param askedAt when that level was asked
 * @param wished the date that the customer wishes
 * @param answer the last one that any level gave
 */
public record Renegotiation(
        int place,
        String level,
        State state,
        Instant askedAt,
        @Nullable Instant wished,
        @Nullable Answer answer) {

    /** What has become of the level that was asked last. */
    public enum State {
        ASKED,
        ANSWERED,
        /** It did not do: the next level is asked in the same breath. */
        INSUFFICIENT,
        /** The customer took the answer, and so the ladder ended. */
        ACCEPTED
    }

    /**
     * What a level answered.
     *
     * @param date the new one that it promised; none if it refused, and then what was promised before holds
     */
    public record Answer(String level, Instant at, @Nullable Instant date) {}

    static Renegotiation asked(@Nullable Renegotiation before, TicketEvent.RenegotiationAsked e, Instant at) {
        Answer last = before == null || e.place() == 1 ? null : before.answer();
        return new Renegotiation(e.place(), e.level(), State.ASKED, at, e.wished(), last);
    }

    Renegotiation answered(TicketEvent.RenegotiationAnswered e, Instant at) {
        return new Renegotiation(place, level, State.ANSWERED, askedAt, wished, new Answer(e.level(), at, e.date()));
    }

    Renegotiation in(State next) {
        return new Renegotiation(place, level, next, askedAt, wished, answer);
    }

    /** Whether the customer has taken no answer yet. */
    public boolean isUnderWay() {
        return state != State.ACCEPTED;
    }
}
