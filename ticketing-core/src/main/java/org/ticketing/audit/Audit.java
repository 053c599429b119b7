package org.ticketing.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.sla.ClockEvent;
import org.ticketing.ticket.Recorded;
import org.ticketing.ticket.Replay;
import org.ticketing.ticket.TicketEvent;
import org.ticketing.vocabulary.PolicyHash;
import org.ticketing.vocabulary.TicketId;

/** Computes the clocks of a ticket again from what people did and from the policies that cycles are pinned to. */
public final class Audit {

    private Audit() {}

    /**
     * Where the log and its recomputation part; nothing if they agree.
     *
     * @param log of one ticket, from its opening on
     * @param policies every policy that the log is pinned to, by its hash
     */
    public static List<Deviation> of(TicketId id, List<Recorded> log, Function<PolicyHash, SupportPolicy> policies) {
        NavigableMap<Long, PolicyHash> inForce = policiesInForce(log);
        if (inForce.isEmpty()) {
            return List.of();
        }
        Replay replay = Replay.of(
                id,
                log,
                recorded -> policies.apply(at(recorded.sequence(), inForce)),
                policies::apply,
                log.get(log.size() - 1).at().plusNanos(1));
        return deviations(
                log.stream().filter(recorded -> recorded.event().isOfTime()).toList(), replay.clocks());
    }

    /** Said by the log itself; in the oldest ones only by the cycles that start, which are pinned to what was in force. */
    private static NavigableMap<Long, PolicyHash> policiesInForce(List<Recorded> log) {
        NavigableMap<Long, PolicyHash> inForce = new TreeMap<>();
        long cause = 0;
        for (Recorded recorded : log) {
            if (!recorded.event().isOfTime()) {
                cause = recorded.sequence();
            }
            PolicyHash policy = policy(recorded.event());
            if (policy != null) {
                inForce.put(cause, policy);
            }
        }
        return inForce;
    }

    private static @Nullable PolicyHash policy(TicketEvent event) {
        return switch (event) {
            case TicketEvent.Opened opened -> opened.policy();
            case TicketEvent.PolicyChanged changed -> changed.policy();
            case TicketEvent.Clocked(ClockEvent.GoalStarted started) -> started.pin();
            default -> null;
        };
    }

    private static PolicyHash at(long sequence, NavigableMap<Long, PolicyHash> inForce) {
        Map.Entry<Long, PolicyHash> known = inForce.floorEntry(sequence);
        return known == null ? inForce.firstEntry().getValue() : known.getValue();
    }

    private static List<Deviation> deviations(List<Recorded> recorded, List<Recorded> recomputed) {
        List<Deviation> found = new ArrayList<>();
        for (int i = 0; i < Math.max(recorded.size(), recomputed.size()); i++) {
            Optional<Recorded> was = i < recorded.size() ? Optional.of(recorded.get(i)) : Optional.empty();
            Optional<Recorded> is = i < recomputed.size() ? Optional.of(recomputed.get(i)) : Optional.empty();
            if (!was.map(Audit::said).equals(is.map(Audit::said))) {
                found.add(new Deviation(was, is));
            }
        }
        return List.copyOf(found);
    }

    /** What counts: when, and what; the sequence is only a place in the log. */
    private static List<Object> said(Recorded recorded) {
        return List.of(recorded.at(), recorded.event());
    }
}
