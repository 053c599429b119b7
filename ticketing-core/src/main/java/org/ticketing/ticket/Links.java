package org.ticketing.ticket;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TicketId;

/**
 * What a ticket has to do with others.
 *
 * @param others in the order in which it was said
 * @param mergedInto where it goes on, if it was merged into another one
 * @param absorbed those that were merged into it
 * @param concerned who asked in those
 */
public record Links(List<To> others, @Nullable TicketId mergedInto, List<TicketId> absorbed, List<PersonId> concerned) {

    /** So many others one ticket can have to do with: whoever reads it is shown all of them. */
    public static final int MOST = 100;

    static final Links NONE = new Links(List.of(), null, List.of(), List.of());

    /** What the ticket is to another one. */
    public record To(TicketId ticket, Relation relation) {}

    public Links {
        others = List.copyOf(others);
        absorbed = List.copyOf(absorbed);
        concerned = List.copyOf(concerned);
    }

    boolean isFull() {
        return others.size() + absorbed.size() >= MOST;
    }

    Links after(JointEvent event) {
        return switch (event) {
            case JointEvent.Linked e -> with(new To(e.other(), e.relation()));
            case JointEvent.Unlinked e -> without(new To(e.other(), e.relation()));
            case JointEvent.SplitFrom e -> with(new To(e.other(), Relation.SPLIT_FROM));
            case JointEvent.SplitInto e -> with(new To(e.other(), Relation.SPLIT_INTO));
            case JointEvent.MergedInto e -> new Links(others, e.other(), absorbed, concerned);
            case JointEvent.Absorbed e -> absorbed(e);
        };
    }

    private Links with(To other) {
        List<To> more = new ArrayList<>(others);
        more.add(other);
        return new Links(more, mergedInto, absorbed, concerned);
    }

    private Links without(To other) {
        return new Links(others.stream().filter(each -> !each.equals(other)).toList(), mergedInto, absorbed, concerned);
    }

    private Links absorbed(JointEvent.Absorbed event) {
        List<TicketId> tickets = new ArrayList<>(absorbed);
        tickets.add(event.other());
        Set<PersonId> people = new TreeSet<>(Comparator.comparing(PersonId::value));
        people.addAll(concerned);
        people.addAll(event.concerned());
        return new Links(others, mergedInto, tickets, List.copyOf(people));
    }
}
