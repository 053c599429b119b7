package org.ticketing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ticketing.policy.Policies;
import org.ticketing.problem.StorageFailed;
import org.ticketing.storage.Change;
import org.ticketing.storage.Claim;
import org.ticketing.storage.ClaimedTicket;
import org.ticketing.storage.Storage;
import org.ticketing.ticket.Decider;
import org.ticketing.ticket.Decision;
import org.ticketing.ticket.Ticket;
import org.ticketing.vocabulary.DeskId;

/** Settles what fell due, in batches that no other runner works on meanwhile. */
final class Sweep {

    private static final int BATCH = 100;

    /** Far longer than a batch takes, and so short that nobody minds waiting for what a runner left that crashed. */
    private static final Duration CLAIMED_FOR = Duration.ofMinutes(1);

    private final Storage storage;
    private final InstantSource clock;
    private final Map<DeskId, Policies> policies;
    private final List<StorageFailed> unreadable = new ArrayList<>();

    /** @param policies of the desks that are known here; those of others are asked of the store */
    Sweep(Storage storage, InstantSource clock, Map<DeskId, Policies> policies) {
        this.storage = storage;
        this.clock = clock;
        this.policies = new HashMap<>(policies);
    }

    /** How many tickets changed. */
    int upTo(Instant now) {
        Instant began = micros(clock.instant());
        int changed = 0;
        List<ClaimedTicket> batch = claim(now, began);
        // Ends, since this sweep is not given again what it claimed: no claim of it has run out when it began.
        while (!batch.isEmpty()) {
            changed += batch.stream().mapToInt(due -> settle(due, now)).sum();
            batch = claim(now, began);
        }
        return changed;
    }

    private List<ClaimedTicket> claim(Instant now, Instant began) {
        Instant today = micros(clock.instant());
        Instant until = (today.isBefore(began) ? began : today).plus(CLAIMED_FOR);
        return storage.claim(new Claim(now, began, until, BATCH));
    }

    /** A ticket that somebody else changes meanwhile is settled by them: every command settles first. */
    private int settle(ClaimedTicket due, Instant now) {
        return settled(due, now)
                .filter(settled -> !settled.events().isEmpty())
                .filter(settled -> storage.append(change(settled)))
                .map(settled -> 1)
                .orElse(0);
    }

    private Optional<Decision.Accepted> settled(ClaimedTicket due, Instant now) {
        try {
            Ticket ticket = due.ticket().get();
            return Optional.of(Decider.settle(ticket, now, policies(ticket.desk())));
        } catch (StorageFailed e) {
            unreadable.add(e);
            return Optional.empty();
        }
    }

    private Policies policies(DeskId desk) {
        return policies.computeIfAbsent(desk, other -> KeptPolicies.of(other, storage));
    }

    /** Notes that something was left as it is, to be told when all else is done. */
    void leave(StorageFailed unreadableTicket) {
        unreadable.add(unreadableTicket);
    }

    /**
     * To be called when all else is done.
     *
     * @throws StorageFailed if some tickets could not be read; they are left as they are
     */
    void requireReadable() {
        if (!unreadable.isEmpty()) {
            StorageFailed first = unreadable.get(0);
            unreadable.stream().skip(1).forEach(first::addSuppressed);
            throw first;
        }
    }

    private static Change change(Decision.Accepted settled) {
        return new Change(settled.ticket(), settled.events(), settled.texts(), Optional.empty());
    }

    private static Instant micros(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
