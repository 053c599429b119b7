package org.ticketing;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.problem.NotFound;
import org.ticketing.problem.Refused;
import org.ticketing.sla.ServiceLevels;
import org.ticketing.storage.Selection;
import org.ticketing.storage.Storage;
import org.ticketing.storage.TicketQuery;
import org.ticketing.ticket.Context;
import org.ticketing.ticket.Fresh;
import org.ticketing.ticket.Ticket;
import org.ticketing.view.Sort;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.PolicyHash;
import org.ticketing.vocabulary.TicketId;

/** What commands and reads of one desk share: its policies, its store, the time, and who may know of a ticket. */
final class Premises {

    private final SupportPolicy policy;
    private final Storage storage;
    private final InstantSource clock;
    private final Fresh fresh;
    private final Map<PolicyHash, ServiceLevels> pinned;

    Premises(SupportPolicy policy, Storage storage, InstantSource clock) {
        this(policy, storage, clock, new Machine(clock, newest(policy, storage)), new ConcurrentHashMap<>());
        pinned.put(policy.hash(), policy.serviceLevels());
    }

    /** The ticket that was opened last, below which no id may go: a clock may have been set back since. */
    private static Optional<UUID> newest(SupportPolicy policy, Storage storage) {
        TicketQuery last = TicketQuery.first(Selection.ALL, Sort.NEWEST_FIRST, 1);
        return storage.list(policy.desk(), last).stream()
                .map(ticket -> ticket.id().value())
                .findFirst();
    }

    private Premises(
            SupportPolicy policy,
            Storage storage,
            InstantSource clock,
            Fresh fresh,
            Map<PolicyHash, ServiceLevels> pinned) {
        this.policy = policy;
        this.storage = storage;
        this.clock = clock;
        this.fresh = fresh;
        this.pinned = pinned;
    }

    /** The same over another store: what a policy says does not depend on where it is kept. */
    Premises within(Storage other) {
        return new Premises(policy, other, clock, fresh, pinned);
    }

    SupportPolicy policy() {
        return policy;
    }

    DeskId desk() {
        return policy.desk();
    }

    Storage storage() {
        return storage;
    }

    TicketId newTicketId() {
        return new TicketId(fresh.id());
    }

    /** What no other runner is called. */
    String newRunner() {
        return fresh.id().toString();
    }

    /** Databases keep microseconds, so that is what all reckon with. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    Context context(Request request, Instant now) {
        return new Context(now, request.actor(), request.channel(), policy, this::pinned, fresh);
    }

    /** The context for a ticket: time never goes below its last instant, though a server's clock may. */
    Context context(Request request, Ticket ticket) {
        Instant now = now();
        return context(request, now.isBefore(ticket.changedAt()) ? ticket.changedAt() : now);
    }

    /** The levels of a policy that was in force once. */
    ServiceLevels pinned(PolicyHash hash) {
        return pinned.computeIfAbsent(hash, this::stored);
    }

    private ServiceLevels stored(PolicyHash hash) {
        return storage.policy(desk(), hash)
                .map(SupportPolicy::serviceLevels)
                .orElseThrow(() -> new IllegalStateException(
                        "the store has lost policy " + hash + " of desk " + desk() + ", to which tickets are pinned"));
    }

    /** A ticket that this person may know of, and may see through this channel. */
    Ticket visible(TicketId id, Request request) {
        Ticket ticket = storage.ticket(desk(), id)
                .filter(found -> mayDo(Action.SEE, found, request))
                .orElseThrow(() -> NotFound.ticket(id.toString()));
        policy.channels()
                .require(request.channel())
                .ruling(Action.SEE, request.actor(), ticket.facts(policy.domains()))
                .refusal()
                .ifPresent(refusal -> {
                    throw new Refused(refusal);
                });
        return ticket;
    }

    boolean mayDo(Action action, Ticket ticket, Request request) {
        return policy.access()
                .ruling(request.actor(), action, ticket.facts(policy.domains()))
                .allowed();
    }

    String requireChannel(String channel) {
        if (policy.channels().channel(channel).isEmpty()) {
            throw NotFound.channel(channel);
        }
        return channel;
    }
}
