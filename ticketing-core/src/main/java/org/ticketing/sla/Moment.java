package org.ticketing.sla;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ticketing.condition.Facts;
import org.ticketing.vocabulary.Signal;
import org.ticketing.vocabulary.Turn;

/**
 * What the clocks of a ticket need to know about one event on it.
 *
 * @param priorityAlone whether only the priority of the ticket has changed, if it was classified
 * @param facts of the ticket, after the event
 * @param turn whose turn it is, after the event
 * @param promised the date that a person has promised, if one has
 * @param time the clocks before the event, with whose turn it is brought up to date
 */
public record Moment(
        Instant at,
        @Nullable Signal signal,
        boolean priorityAlone,
        Facts facts,
        Turn turn,
        @Nullable Instant promised,
        Timekeeping time) {

    boolean is(Signal asked) {
        return signal == asked;
    }

    boolean isOneOf(Set<Signal> asked) {
        return signal != null && asked.contains(signal);
    }

    /** What becomes of a goal's time if what happened is a classification. */
    Carry carry(Goal goal) {
        return goal.carrying().onClassification(priorityAlone);
    }

    /** The same moment of another ticket. */
    Moment of(Timekeeping other) {
        return new Moment(at, signal, priorityAlone, facts, turn, promised, other);
    }
}
