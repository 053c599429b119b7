package org.ticketing.view;

import java.util.List;
import java.util.Optional;
import org.ticketing.ticket.Relation;

/**
 * What a ticket has to do with others, as far as a reader may see those.
 *
 * @param others in the order in which it was said
 * @param mergedInto where it goes on, if it was merged
 * @param merged those that were merged into it, each with what people wrote in it
 * @param brought what was written elsewhere before it was split off; its files can be had from here
 */
public record LinksView(
        List<Other> others, Optional<TicketSummary> mergedInto, List<TicketDetails> merged, Brought brought) {

    static final LinksView NONE = new LinksView(List.of(), Optional.empty(), List.of(), Brought.NONE);

    /** What the ticket is to another one. */
    public record Other(Relation relation, TicketSummary ticket) {}

    /**
     * What went along when a ticket was split.
     *
     * @param entries in the order of their instants
     * @param files that went along by themselves
     */
    public record Brought(List<EntryView> entries, List<AttachmentView> files) {

        public static final Brought NONE = new Brought(List.of(), List.of());

        public Brought {
            entries = List.copyOf(entries);
            files = List.copyOf(files);
        }
    }

    public LinksView {
        others = List.copyOf(others);
        merged = List.copyOf(merged);
    }
}
