package org.ticketing.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.ticket.Decider;
import org.ticketing.ticket.Recorded;
import org.ticketing.ticket.Replay;
import org.ticketing.ticket.Ticket;
import org.ticketing.ticket.TicketEvent;
import org.ticketing.vocabulary.TicketId;

/**
 * Asks what another policy would have made of recorded history, without touching it. The policy that everything was recorded
 * under gives no difference at all.
 *
 * @param candidate the policy to try
 * @param until the instant up to which outcomes are compared
 */
public record WhatIf(SupportPolicy candidate, Instant until) {

    /** Every cycle of a ticket that would have gone differently. */
    public List<Difference> differences(TicketId id, List<Recorded> log) {
        Ticket was =
                Decider.settle(Decider.fold(id, candidate.desk(), log), until).ticket();
        Ticket wouldBe = Replay.of(id, log, recorded -> candidate, hash -> candidate.serviceLevels(), until)
                .ticket();
        Map<Cycle, Outcome> before = outcomes(was);
        Map<Cycle, Outcome> after = outcomes(wouldBe);
        List<Difference> differences = new ArrayList<>();
        TreeSet<Cycle> cycles = new TreeSet<>(before.keySet());
        cycles.addAll(after.keySet());
        for (Cycle cycle : cycles) {
            Optional<Outcome> then = Optional.ofNullable(before.get(cycle));
            Optional<Outcome> now = Optional.ofNullable(after.get(cycle));
            if (!then.equals(now)) {
                differences.add(new Difference(id, cycle.goal(), cycle.number(), then, now));
            }
        }
        return differences;
    }

    /** The names in a log that the candidate does not know; with one of these, it has no answer for the ticket. */
    public List<String> unknown(List<Recorded> log) {
        return log.stream()
                .flatMap(recorded -> names(recorded.event()).stream())
                .filter(name -> !candidate.classification().kindIds().contains(name))
                .filter(name -> !candidate.classification().priorityIds().contains(name))
                .filter(name -> !candidate.areaIds().contains(name))
                .distinct()
                .toList();
    }

    private static List<String> names(TicketEvent event) {
        return switch (event) {
            case TicketEvent.Opened e -> List.of(e.kind(), e.priority(), e.area());
            case TicketEvent.Classified e -> List.of(e.kind(), e.priority(), e.area());
            default -> List.of();
        };
    }

    private static Map<Cycle, Outcome> outcomes(Ticket ticket) {
        return ticket.time().clocks().stream()
                .collect(Collectors.toMap(
                        clock -> new Cycle(clock.goal(), clock.cycle()), Outcome::of, (a, b) -> b, LinkedHashMap::new));
    }

    private record Cycle(String goal, int number) implements Comparable<Cycle> {
        @Override
        public int compareTo(Cycle other) {
            int byGoal = goal.compareTo(other.goal);
            return byGoal != 0 ? byGoal : Integer.compare(number, other.number);
        }
    }
}
