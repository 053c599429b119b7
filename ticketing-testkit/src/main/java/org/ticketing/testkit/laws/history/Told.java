package org.ticketing.testkit.laws.history;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.ticketing.directory.Actor;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.Context;
import org.ticketing.ticket.Decider;
import org.ticketing.ticket.Decision;
import org.ticketing.ticket.Recorded;
import org.ticketing.ticket.Ticket;
import org.ticketing.vocabulary.Fresh;
import org.ticketing.vocabulary.PolicyHash;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.TicketId;

/**
 * What the library makes of a history: the ticket and its log. Each step is settled and decided as the door does it, without
 * a store and without rights, which laws of time do not ask about.
 */
final class Told {

    private static final Actor CUSTOMER = Actor.customer("ana", "acme", Unlocked.CUSTOMER);
    private static final Actor VENDOR = Actor.staff("caio", Unlocked.VENDOR);
    private static final TicketId ID = new TicketId(UUID.fromString("0190a000-0000-7000-8000-000000000001"));

    private final Map<PolicyHash, SupportPolicy> policies = new HashMap<>();
    private final List<Recorded> log = new ArrayList<>();
    private final Fresh fresh = new Counted();
    private final UnaryOperator<SupportPolicy> taken;
    private SupportPolicy policy;
    private @Nullable Ticket ticket;

    private Told(SupportPolicy policy, UnaryOperator<SupportPolicy> taken) {
        this.taken = taken;
        this.policy = inForce(policy);
    }

    static Told of(TicketHistory history) {
        return told(history, Unlocked::of);
    }

    /** As if the vendor did nothing by itself. */
    static Told withoutEscalations(TicketHistory history) {
        return told(history, Unlocked::withoutEscalations);
    }

    private static Told told(TicketHistory history, UnaryOperator<SupportPolicy> taken) {
        Told told = new Told(history.policy(), taken);
        history.steps().forEach(told::tell);
        return told;
    }

    Ticket ticket() {
        if (ticket == null) {
            throw new IllegalStateException("nothing has been told yet");
        }
        return ticket;
    }

    List<Recorded> log() {
        return List.copyOf(log);
    }

    private SupportPolicy inForce(SupportPolicy next) {
        SupportPolicy unlocked = taken.apply(next);
        policies.put(next.hash(), unlocked);
        return unlocked;
    }

    private void tell(Step step) {
        switch (step) {
            case Step.Opened s -> open(s);
            case Step.Classified s -> send(s, new Command.Classify(s.kind(), s.priority(), s.area()), VENDOR);
            case Step.Assigned s -> send(s, new Command.Assign("caio"), VENDOR);
            case Step.Noted s -> send(s, new Command.Note("-"), VENDOR);
            case Step.VendorReplied s -> send(s, new Command.Reply("-"), VENDOR);
            case Step.CustomerReplied s -> send(s, new Command.Reply("-"), CUSTOMER);
            case Step.CustomerAsked s -> send(s, new Command.AwaitCustomer("-"), VENDOR);
            case Step.DatePromised s -> send(s, new Command.PromiseDate(s.date(), "-"), VENDOR);
            case Step.Resolved s -> send(s, new Command.Resolve("-"), VENDOR);
            case Step.Reopened s -> send(s, new Command.Reopen("-"), s.by() == Side.CUSTOMER ? CUSTOMER : VENDOR);
            case Step.Closed s -> send(s, new Command.Close(), VENDOR);
            case Step.TimePassed s -> settle(s.at());
            case Step.PolicyEdited s -> policy = inForce(s.policy());
        }
    }

    private void open(Step.Opened step) {
        Command.Open command = new Command.Open(step.kind(), "-", "-");
        take(Decider.open(command, ID, "LAW-1", context(step.at(), CUSTOMER, step.channel())), step);
    }

    private void send(Step step, Command command, Actor actor) {
        settle(step.at());
        take(
                Decider.decide(
                        ticket(),
                        command,
                        context(step.at(), actor, policy.channels().main())),
                step);
    }

    private void settle(Instant now) {
        add(Decider.settle(ticket(), now, this::policy));
    }

    private void take(Decision decision, Step step) {
        switch (decision) {
            case Decision.Accepted accepted -> add(accepted);
            case Decision.Rejected rejected ->
                throw new IllegalArgumentException("refused: " + step.told() + ", " + rejected.refusal());
        }
    }

    private void add(Decision.Accepted accepted) {
        ticket = accepted.ticket();
        log.addAll(accepted.events());
    }

    private Context context(Instant now, Actor actor, String channel) {
        return new Context(now, actor, channel, policy, this::policy, fresh);
    }

    SupportPolicy policy(PolicyHash hash) {
        SupportPolicy known = policies.get(hash);
        if (known == null) {
            throw new IllegalArgumentException("no policy " + hash + " was ever in force");
        }
        return known;
    }

    /** Ids that are told apart, and the same in every telling. */
    private static final class Counted implements Fresh {

        private static final byte[] SALT = "sixteen bytes ok".getBytes(StandardCharsets.US_ASCII);

        private long count;

        @Override
        public UUID id() {
            return new UUID(0x0190_a000_0000_7000L, 0x8000_0000_0000_0000L | ++count);
        }

        @Override
        public byte[] salt() {
            return SALT.clone();
        }
    }
}
