package org.ticketing.ticket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.sla.ClockEvent;
import org.ticketing.sla.ServiceLevels;
import org.ticketing.sla.Timekeeper;
import org.ticketing.vocabulary.PolicyHash;
import org.ticketing.vocabulary.TicketId;

/**
 * A log played again: what people did stays as it is, what time made of it is computed anew.
 *
 * @param ticket with the clocks that came of it
 * @param clocks everything that the clocks did, in order, each with its instant
 */
public record Replay(Ticket ticket, List<Recorded> clocks) {

    public Replay {
        clocks = List.copyOf(clocks);
    }

    /**
     * Plays a log.
     *
     * @param log of one ticket, from its opening on
     * @param inForce the policy that was, or is supposed to have been, in force at an event
     * @param pinned the levels of any policy that a cycle is pinned to
     * @param until breaches are recorded up to here
     */
    public static Replay of(
            TicketId id,
            List<Recorded> log,
            Function<Recorded, SupportPolicy> inForce,
            Function<PolicyHash, ServiceLevels> pinned,
            Instant until) {
        Player player = new Player(id, pinned);
        for (Recorded recorded : log) {
            if (!(recorded.event() instanceof TicketEvent.Clocked)) {
                player.play(recorded, inForce.apply(recorded));
            }
        }
        return player.stop(until);
    }

    private static final class Player {

        private final TicketId id;
        private final Function<PolicyHash, ServiceLevels> pinned;
        private final List<Recorded> clocks = new ArrayList<>();
        private @Nullable Ticket ticket;

        Player(TicketId id, Function<PolicyHash, ServiceLevels> pinned) {
            this.id = id;
            this.pinned = pinned;
        }

        void play(Recorded recorded, SupportPolicy policy) {
            settle(recorded.at());
            Ticket before = ticket;
            Ticket after = Ticket.evolve(before, id, policy.desk(), recorded);
            ticket = after;
            Timekeeper timekeeper = new Timekeeper(policy.serviceLevels(), pinned);
            Reaction.to(recorded.event(), recorded.at(), before, after, policy.domains(), timekeeper)
                    .forEach(event -> record(event, recorded.at()));
        }

        private void settle(Instant now) {
            if (ticket != null) {
                Decision.Accepted settled = Decider.settle(ticket, now);
                ticket = settled.ticket();
                clocks.addAll(settled.events());
            }
        }

        private void record(ClockEvent event, Instant at) {
            Ticket before = Objects.requireNonNull(ticket);
            Recorded recorded = new Recorded(before.version() + 1, at, null, new TicketEvent.Clocked(event));
            ticket = Ticket.evolve(before, id, before.desk(), recorded);
            clocks.add(recorded);
        }

        Replay stop(Instant until) {
            settle(until);
            if (ticket == null) {
                throw new IllegalArgumentException("the log of " + id + " is empty");
            }
            return new Replay(ticket, clocks);
        }
    }
}
