package org.ticketing.ticket;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ticketing.sla.Timekeeping;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TicketId;

/** What happened to a ticket together with another one, in whose log its counterpart stands. */
public sealed interface JointEvent extends TicketEvent.OfTwo {

    /** The other ticket. */
    TicketId other();

    /** The time of the other ticket that counts here too, as it stood then; nothing if none does. */
    default @Nullable Timekeeping owed() {
        return null;
    }

    /** This ticket is that to the other one. */
    record Linked(TicketId other, Relation relation) implements JointEvent {}

    /** It is not any more. */
    record Unlinked(TicketId other, Relation relation) implements JointEvent {}

    /** It ended, since it goes on in the other one; nothing is owed on it any more. */
    record MergedInto(TicketId other) implements JointEvent {}

    /**
     * The other one ended, since it goes on here.
     *
     * @param concerned who asked there, and wants to hear from here on
     */
    record Absorbed(TicketId other, List<PersonId> concerned, Timekeeping owed) implements JointEvent {
        public Absorbed {
            concerned = List.copyOf(concerned);
        }
    }

    /** It was opened as a part of the other one, with what had been written about it there. */
    record SplitFrom(TicketId other, List<Passage> passages, Timekeeping owed) implements JointEvent {
        public SplitFrom {
            passages = List.copyOf(passages);
        }
    }

    /** A part of it became the other one. */
    record SplitInto(TicketId other, List<Passage> passages) implements JointEvent {
        public SplitInto {
            passages = List.copyOf(passages);
        }
    }
}
