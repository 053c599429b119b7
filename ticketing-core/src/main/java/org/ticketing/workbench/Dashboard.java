package org.ticketing.workbench;

import java.util.List;
import java.util.Optional;
import org.ticketing.policy.Status;
import org.ticketing.view.Counts;
import org.ticketing.view.Page;
import org.ticketing.view.Period;
import org.ticketing.view.TicketSummary;

/**
 * The figures of a desk (X63), and what is new there (X64).
 *
 * @param total all tickets that are counted: each of the others adds up to it
 * @param areas by area, which some desks call department
 * @param statuses by status, in the order of the policy, also those that no ticket has
 * @param complexities by complexity (S20); nothing at a desk that does not weigh it
 * @param satisfaction what customers thought of what was done; nothing, if this person is not told
 * @param recently what "recent" means
 * @param recent the first of the tickets of these days, the newest first
 */
public record Dashboard(
        long total,
        Counts areas,
        Counts priorities,
        List<OfStatus> statuses,
        Counts assignees,
        Optional<Counts> complexities,
        Optional<Satisfaction> satisfaction,
        Period recently,
        Page<TicketSummary> recent) {

    public Dashboard {
        statuses = List.copyOf(statuses);
    }

    /** How many tickets have a status. */
    public record OfStatus(Status status, long tickets) {}
}
