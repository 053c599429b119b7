package org.ticketing.testkit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ticketing.directory.Actor;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.storage.Change;
import org.ticketing.storage.Receipt;
import org.ticketing.storage.ReceiptKey;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.Context;
import org.ticketing.ticket.Decider;
import org.ticketing.ticket.Decision;
import org.ticketing.ticket.Joint;
import org.ticketing.ticket.JointDecision;
import org.ticketing.ticket.Pairing;
import org.ticketing.ticket.Ticket;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Fresh;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.PolicyHash;
import org.ticketing.vocabulary.TicketId;

/** Decides commands without a door and without a store, so that a test has the change in its hands. Repeatable. */
final class Scribe {

    private static final Actor AGENT = SmallDesk.agent("bia");

    private final SupportPolicy policy;
    private long given;

    Scribe(SupportPolicy policy) {
        this(policy, 0);
    }

    /** For several at once: each counts its ids from another number on. */
    Scribe(SupportPolicy policy, long from) {
        this.policy = policy;
        this.given = from;
    }

    /** An id of version 7, as the door gives them: those of one millisecond sort by {@code low}. */
    static UUID uuid(Instant at, long low) {
        return new UUID((at.toEpochMilli() << 16) | 0x7000L, low | (1L << 63));
    }

    /** Opens a ticket of the organisation {@code school}. */
    Change open(Instant at) {
        return open(at, "A title", "A description");
    }

    Change open(Instant at, String title, String description) {
        return open(new TicketId(uuid(at, ++given)), at, title, description);
    }

    Change open(TicketId id, Instant at, String title, String description) {
        return open(id, "SD-" + ++given, at, title, description);
    }

    /** Opens a ticket with this code. */
    Change open(String code, Instant at) {
        return open(new TicketId(uuid(at, ++given)), code, at, "A title", "A description");
    }

    private Change open(TicketId id, String code, Instant at, String title, String description) {
        Command.Open command = new Command.Open("question", title, description);
        return change(Decider.open(command, id, code, context(SmallDesk.customer("ana", "school"), at)));
    }

    /** What the vendor does to a ticket. */
    Change then(Ticket ticket, Instant at, Command command) {
        return change(Decider.decide(ticket, command, context(AGENT, at)));
    }

    /** What the vendor does to two tickets at once, the first of which is named by the command as the one that it is sent to. */
    List<Change> together(Ticket ticket, Ticket other, Instant at, Joint command) {
        Context context = context(AGENT, at).beside(new Context.Others(other, null, Map.of()));
        return switch (Pairing.decide(ticket, command, context)) {
            case JointDecision.Accepted both ->
                Stream.of(both.own(), both.other()).map(Scribe::change).toList();
            case JointDecision.Rejected rejected -> throw new IllegalArgumentException(rejected.toString());
        };
    }

    /** What time does to a ticket. */
    Change settle(Ticket ticket, Instant now) {
        return change(Decider.settle(ticket, now, this::policy));
    }

    /** The same change with a receipt under a key. */
    static Change under(String key, Change change) {
        return under(new ReceiptKey(new PersonId("ana"), Action.OPEN, key), change);
    }

    static Change under(ReceiptKey key, Change change) {
        Ticket ticket = change.ticket();
        Receipt receipt = new Receipt(
                Optional.of(key), "fingerprint", ticket.id(), ticket.code(), ticket.version(), ticket.changedAt());
        return new Change(ticket, change.events(), change.texts(), Optional.of(receipt));
    }

    private static Change change(Decision decision) {
        return switch (decision) {
            case Decision.Accepted accepted ->
                new Change(accepted.ticket(), accepted.events(), accepted.texts(), Optional.empty());
            case Decision.Rejected rejected -> throw new IllegalArgumentException(rejected.toString());
        };
    }

    /** The one that everything is written under. */
    SupportPolicy policy(PolicyHash hash) {
        if (!hash.equals(policy.hash())) {
            throw new IllegalArgumentException("no policy " + hash + " was ever in force");
        }
        return policy;
    }

    private Context context(Actor actor, Instant now) {
        return new Context(now, actor, policy.channels().main(), policy, this::policy, fresh(() -> now));
    }

    private Fresh fresh(Supplier<Instant> now) {
        return new Fresh() {
            @Override
            public UUID id() {
                return uuid(now.get(), ++given);
            }

            @Override
            public byte[] salt() {
                return new byte[16];
            }
        };
    }
}
