package org.ticketing.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ticketing.directory.Actor;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.Context;
import org.ticketing.ticket.Decider;
import org.ticketing.ticket.Decision;
import org.ticketing.ticket.Fresh;
import org.ticketing.ticket.Recorded;
import org.ticketing.ticket.Ticket;
import org.ticketing.vocabulary.TicketId;

/** The life of a made-up ticket at the desk of Sismais, decided command by command as the door would, without a store. */
final class TicketLife implements Fresh {

    /**
     * What is left of a life when all is done.
     *
     * @param log from the opening on
     */
    record Log(TicketId ticket, List<Recorded> log) {
        Log {
            log = List.copyOf(log);
        }
    }

    private static final Actor CUSTOMER = Actor.customer("ana", "loja", "customer");
    private static final Actor STAFF = Actor.staff("caio", "attendant");
    private static final Instant EPOCH = Instant.parse("2024-01-01T00:00:00Z");
    private static final int YEARS_IN_MINUTES = 2 * 365 * 24 * 60;
    private static final List<String> KINDS = List.of("question", "question", "problem", "request");
    private static final List<String> PRIORITIES = List.of("low", "high", "urgent");

    private final SupportPolicy policy;
    private final SplittableRandom random;
    private final TicketId id;
    private final List<Recorded> log = new ArrayList<>();
    private @Nullable Ticket ticket;
    private Instant now;

    private TicketLife(SupportPolicy policy, long number) {
        this.policy = policy;
        this.random = new SplittableRandom(number);
        this.id = new TicketId(id());
        this.now = EPOCH.plus(Duration.ofMinutes(random.nextInt(YEARS_IN_MINUTES)));
    }

    /** A life of ten events or so: people's and the clocks'. */
    static Log of(SupportPolicy policy, long number) {
        TicketLife life = new TicketLife(policy, number);
        life.open();
        life.live();
        return new Log(life.id, life.log);
    }

    private void open() {
        Command.Open command = new Command.Open(
                oneOf(KINDS), "Nota não sai", "Ao fechar a venda a nota não sai.", null, null, Map.of());
        take(Decider.open(command, id, "SIS-1", context(CUSTOMER)));
    }

    private void live() {
        if (random.nextInt(4) == 0) {
            later(60);
            act(STAFF, new Command.Classify(null, oneOf(PRIORITIES), null));
        }
        later(8 * 60);
        if (random.nextInt(5) < 2) {
            act(STAFF, new Command.AwaitCustomer("Qual é o número da venda?"));
            later(2 * 24 * 60);
            act(CUSTOMER, new Command.Reply("É a 1042."));
        }
        later(3 * 24 * 60);
        act(STAFF, new Command.Resolve("Certificado renovado."));
        later(5 * 24 * 60);
        act(CUSTOMER, new Command.Close());
    }

    private void later(int atMostMinutes) {
        now = now.plus(Duration.ofMinutes(1 + random.nextInt(atMostMinutes)));
    }

    private void act(Actor actor, Command command) {
        Decision.Accepted settled = Decider.settle(Objects.requireNonNull(ticket), now);
        take(settled);
        take(Decider.decide(settled.ticket(), command, context(actor)));
    }

    private void take(Decision decision) {
        switch (decision) {
            case Decision.Accepted accepted -> {
                ticket = accepted.ticket();
                log.addAll(accepted.events());
            }
            case Decision.Rejected rejected ->
                throw new IllegalStateException(rejected.refusal().toString());
        }
    }

    private Context context(Actor actor) {
        return new Context(now, actor, "portal", policy, pin -> policy.serviceLevels(), this);
    }

    private String oneOf(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @Override
    public UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    @Override
    public byte[] salt() {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        return salt;
    }
}
