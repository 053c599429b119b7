package org.ticketing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ticketing.problem.StorageFailed;
import org.ticketing.storage.Change;
import org.ticketing.storage.Claim;
import org.ticketing.storage.ClaimedTicket;
import org.ticketing.storage.Storage;
import org.ticketing.ticket.Decider;
import org.ticketing.ticket.Decision;
import org.ticketing.ticket.Ticket;

/** Settles what fell due, in batches that no other runner works on meanwhile. */
final class Sweep {

    private static final int BATCH = 100;

    /** Far longer than a batch takes, and so short that nobody minds waiting for what a runner left that crashed. */
    private static final Duration CLAIMED_FOR = Duration.ofMinutes(1);

    private final Storage storage;
    private final InstantSource clock;
    private final List<StorageFailed> unreadable = new ArrayList<>();

    Sweep(Storage storage, InstantSource clock) {
        this.storage = storage;
        this.clock = clock;
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
        return read(due)
                .map(ticket -> Decider.settle(ticket, now))
                .filter(settled -> !settled.events().isEmpty())
                .filter(settled -> storage.append(change(settled)))
                .map(settled -> 1)
                .orElse(0);
    }

    private Optional<Ticket> read(ClaimedTicket due) {
        try {
            return Optional.of(due.ticket().get());
        } catch (StorageFailed e) {
            unreadable.add(e);
            return Optional.empty();
        }
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
