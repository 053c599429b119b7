package org.ticketing.workbench;

import java.util.List;
import java.util.Optional;
import org.ticketing.view.Page;
import org.ticketing.view.TicketSummary;

/**
 * Tickets in groups, with the first of each.
 *
 * @param groups one without a value, if nothing tells them apart
 */
public record Report(ReportRequest request, List<Group> groups) {

    public Report {
        groups = List.copyOf(groups);
    }

    /**
     * Tickets with the same value of the fact by which a report has them in groups.
     *
     * @param value nothing for those without one, or if there is only this group
     * @param total how many tickets are in it: as many as the list of them is long
     */
    public record Group(Optional<String> value, long total, Page<TicketSummary> tickets) {}

    /** A ticket with the group in which it stands. */
    public record Line(Optional<String> group, TicketSummary ticket) {}
}
