package org.ticketing.ticket;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ticketing.aftercare.ClosingRule.Silence;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.Signal;
import org.ticketing.vocabulary.TextRef;
import org.ticketing.vocabulary.TicketId;

/** What has happened to a ticket beside the work on it: {@link TicketEvent.Beside} holds it in the log. */
public sealed interface AfterEvent {

    /**
     * From now on it closes by itself, unless somebody answers.
     *
     * @param rule of the policy that says so
     * @param since when nobody has answered
     * @param remindAt when people are told before; never, if they are not
     * @param closeAt the last instant at which an answer is in time
     */
    record ClosingPlanned(
            String rule,
            Silence of,
            Instant since,
            @Nullable Instant remindAt,
            Instant closeAt) implements AfterEvent {}

    /** It does not close by itself any more: somebody answered, or something else is open. */
    record ClosingCalledOff(String rule) implements AfterEvent {}

    /** People were told that it will close by itself. */
    record ClosingAnnounced(String rule, Instant closeAt) implements AfterEvent {}

    /** It ended by itself, since nobody had answered. */
    record ClosedUnanswered(String rule) implements AfterEvent {}

    /**
     * Somebody of the customer said what they think of what was done; what they think later takes its place.
     *
     * @param comment nothing if they said no more than the stars
     */
    record Rated(int stars, @Nullable TextRef comment) implements AfterEvent {}

    /** It follows a ticket that had ended. */
    record Followed(TicketId ended) implements AfterEvent {}

    /** Other people are told of what happens to it. */
    record WatchersChanged(List<PersonId> added, List<PersonId> removed) implements AfterEvent {
        public WatchersChanged {
            added = List.copyOf(added);
            removed = List.copyOf(removed);
        }
    }

    /** It has other tags of the policy. */
    record Tagged(List<String> added, List<String> removed) implements AfterEvent {
        public Tagged {
            added = List.copyOf(added);
            removed = List.copyOf(removed);
        }
    }

    /** Whether nobody did it. */
    default boolean isOfTime() {
        return switch (this) {
            case ClosingPlanned e -> true;
            case ClosingCalledOff e -> true;
            case ClosingAnnounced e -> true;
            case ClosedUnanswered e -> true;
            case Rated e -> false;
            case Followed e -> false;
            case WatchersChanged e -> false;
            case Tagged e -> false;
        };
    }

    /** What it means to goals; most mean nothing. */
    default @Nullable Signal signalOrNull() {
        return this instanceof ClosedUnanswered ? Signal.CLOSED : null;
    }

    /** The texts that it refers to. */
    default List<TextRef> texts() {
        return this instanceof Rated rated && rated.comment() != null ? List.of(rated.comment()) : List.of();
    }

    /** The people whom it names. */
    default List<PersonId> people() {
        return this instanceof WatchersChanged e
                ? Stream.concat(e.added().stream(), e.removed().stream()).toList()
                : List.of();
    }

    /** The same of people with other names. */
    default AfterEvent renamed(UnaryOperator<PersonId> names) {
        return this instanceof WatchersChanged e
                ? new WatchersChanged(
                        e.added().stream().map(names).toList(),
                        e.removed().stream().map(names).toList())
                : this;
    }
}
