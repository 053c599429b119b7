package org.ticketing.audit;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ticketing.escalation.Ladder;
import org.ticketing.policy.Policies;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.ticket.Decider;
import org.ticketing.ticket.Recorded;
import org.ticketing.ticket.Replay;
import org.ticketing.ticket.Ticket;
import org.ticketing.ticket.TicketEvent;
import org.ticketing.vocabulary.TicketId;

/**
 * Asks what another policy would have made of recorded history, without touching it. The policy that everything was recorded
 * under gives no difference at all. Safe for any number of threads.
 *
 * @param candidate the policy to try
 * @param recorded the policies that history was recorded under
 * @param until the instant up to which outcomes are compared; a ticket with later events is compared up to its last
 */
public record WhatIf(SupportPolicy candidate, Policies recorded, Instant until) {

    /** What would have become of many tickets, in sum; of each only what is counted is kept. */
    public Summary summary(Stream<RecordedTicket> tickets) {
        return Summary.of(tickets.map(this::compare));
    }

    /** What became of a ticket, and what would have become of it. */
    public Comparison compare(RecordedTicket ticket) {
        Ticket was = Decider.fold(ticket.id(), candidate.desk(), ticket.log());
        List<String> unknown = unknown(ticket.log());
        if (!unknown.isEmpty()) {
            return new Comparison(
                    was.id(), was.code(), Collections.emptySortedMap(), Collections.emptySortedMap(), unknown);
        }
        Instant end = was.changedAt().isBefore(until) ? until : was.changedAt().plusNanos(1);
        Ticket wouldBe = Replay.of(ticket.id(), ticket.log(), recorded -> candidate, hash -> candidate, end)
                .ticket();
        return new Comparison(
                was.id(),
                was.code(),
                outcomes(Decider.settle(was, end, recorded).ticket()),
                outcomes(wouldBe),
                List.of());
    }

    /** Every cycle of a ticket that would have gone differently. */
    public List<Difference> differences(TicketId id, List<Recorded> log) {
        return compare(new RecordedTicket(id, log)).differences();
    }

    /** The names in a log that the candidate does not know; with one of these, it has no answer for the ticket. */
    public List<String> unknown(List<Recorded> log) {
        return log.stream()
                .flatMap(recorded -> unknown(recorded.event()))
                .distinct()
                .toList();
    }

    private Stream<String> unknown(TicketEvent event) {
        return switch (event) {
            case TicketEvent.Opened e -> unknown(e.kind(), e.priority(), e.area());
            case TicketEvent.Classified e ->
                Stream.concat(
                        unknown(e.kind(), e.priority(), e.area()),
                        Optional.ofNullable(e.complexity()).stream()
                                .flatMap(id ->
                                        unknown(id, candidate.classification().complexityIds())));
            case TicketEvent.RenegotiationAsked e -> unknown(e.level(), levels());
            default -> Stream.empty();
        };
    }

    private List<String> levels() {
        Ladder ladder = candidate.renegotiation();
        return ladder == null ? List.of() : ladder.levelIds();
    }

    private Stream<String> unknown(String kind, String priority, String area) {
        return Stream.of(
                        unknown(kind, candidate.classification().kindIds()),
                        unknown(priority, candidate.classification().priorityIds()),
                        unknown(area, candidate.areaIds()))
                .flatMap(name -> name);
    }

    private static Stream<String> unknown(String name, List<String> known) {
        return known.contains(name) ? Stream.empty() : Stream.of(name);
    }

    private static SortedMap<Cycle, Outcome> outcomes(Ticket ticket) {
        SortedMap<Cycle, Outcome> outcomes = new TreeMap<>();
        ticket.time()
                .clocks()
                .forEach(clock -> Outcome.of(clock)
                        .ifPresent(outcome -> outcomes.put(new Cycle(clock.goal(), clock.cycle()), outcome)));
        return outcomes;
    }
}
