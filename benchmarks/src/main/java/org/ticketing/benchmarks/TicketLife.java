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
import org.ticketing.ticket.Recorded;
import org.ticketing.ticket.Ticket;
import org.ticketing.vocabulary.Fresh;
import org.ticketing.vocabulary.KeptText;
import org.ticketing.vocabulary.Phase;
import org.ticketing.vocabulary.TicketId;

/** The life of a made-up ticket at the desk of Sismais, decided command by command as the door would, without a store. */
public final class TicketLife implements Fresh {

    /**
     * What is left of a life.
     *
     * @param ticket as its last event left it
     * @param log from the opening on
     */
    public record Log(Ticket ticket, List<Recorded> log, List<KeptText> texts) {
        public Log {
            log = List.copyOf(log);
            texts = List.copyOf(texts);
        }
    }

    private static final Actor STAFF = Actor.staff("caio", "attendant");
    private static final Instant EPOCH = Instant.parse("2024-01-01T00:00:00Z");
    private static final int YEARS_IN_MINUTES = 2 * 365 * 24 * 60;
    private static final List<String> KINDS = List.of("question", "question", "problem", "request");
    private static final List<String> PRIORITIES = List.of("low", "high", "urgent");

    private final SupportPolicy policy;
    private final SplittableRandom random;
    private final TicketId id;
    private final Actor customer;
    private final String title;
    private final List<Recorded> log = new ArrayList<>();
    private final List<KeptText> texts = new ArrayList<>();
    private @Nullable Ticket ticket;
    private Instant now;

    private TicketLife(SupportPolicy policy, long number, String organisation, String title) {
        this.policy = policy;
        this.customer = Actor.customer("ana", organisation, "customer");
        this.title = title;
        this.random = new SplittableRandom(number);
        this.now = EPOCH.plus(Duration.ofMinutes(random.nextInt(YEARS_IN_MINUTES)));
        this.id = new TicketId(id());
    }

    /** A life of ten events or so, people's and the clocks', to its end. */
    static Log of(SupportPolicy policy, long number) {
        TicketLife life = new TicketLife(policy, number, "loja", "Nota não sai");
        life.open("SIS-1");
        life.live();
        life.end();
        return life.log();
    }

    /**
     * A life of some organisation's ticket.
     *
     * @param ends whether it comes to its end; else somebody still waits for an answer, and at every other ticket for the first
     */
    public static Log of(
            SupportPolicy policy, long number, String code, String organisation, String title, boolean ends) {
        TicketLife life = new TicketLife(policy, number, organisation, title);
        life.open(code);
        if (ends || number % 2 == 0) {
            life.live();
        }
        if (ends) {
            life.end();
        }
        return life.log();
    }

    private Log log() {
        return new Log(Objects.requireNonNull(ticket), log, texts);
    }

    private void open(String code) {
        Command.Open command =
                new Command.Open(oneOf(KINDS), title, "Ao fechar a venda a nota não sai.", null, null, Map.of());
        take(Decider.open(command, id, code, context(customer)));
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
            act(customer, new Command.Reply("É a 1042."));
        }
    }

    private void end() {
        later(3 * 24 * 60);
        act(STAFF, new Command.Resolve("Certificado renovado."));
        later(5 * 24 * 60);
        if (settled().phase() != Phase.CLOSED) {
            act(customer, new Command.Close());
        }
    }

    private void later(int atMostMinutes) {
        now = now.plus(Duration.ofMinutes(1 + random.nextInt(atMostMinutes)));
    }

    private void act(Actor actor, Command command) {
        take(Decider.decide(settled(), command, context(actor)));
    }

    /** The ticket with what the time has made of it: it may have been closed by itself. */
    private Ticket settled() {
        Decision.Accepted settled = Decider.settle(Objects.requireNonNull(ticket), now, pin -> policy);
        take(settled);
        return settled.ticket();
    }

    private void take(Decision decision) {
        switch (decision) {
            case Decision.Accepted accepted -> {
                ticket = accepted.ticket();
                log.addAll(accepted.events());
                texts.addAll(accepted.texts());
            }
            case Decision.Rejected rejected ->
                throw new IllegalStateException(rejected.refusal().toString());
        }
    }

    private Context context(Actor actor) {
        return new Context(now, actor, "portal", policy, pin -> policy, this);
    }

    private String oneOf(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Of version 7, with a group of digits that is the same in all: copies are known by another one there. */
    @Override
    public UUID id() {
        long born = now.toEpochMilli() << 16;
        long version = 0x7000L | random.nextInt(1 << 12);
        return new UUID(born | version, (0x8000L << 48) | random.nextLong(1L << 48));
    }

    @Override
    public byte[] salt() {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        return salt;
    }
}
