package org.ticketing.jackson;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.ticketing.audit.RecordedTicket;
import org.ticketing.directory.Actor;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.Context;
import org.ticketing.ticket.Decider;
import org.ticketing.ticket.Decision;
import org.ticketing.ticket.Recorded;
import org.ticketing.ticket.Ticket;
import org.ticketing.vocabulary.Fresh;
import org.ticketing.vocabulary.TicketId;

/** Tickets of the small desk, the same in every run: opened, asked back about, answered and resolved. */
final class SmallTickets implements Fresh {

    private static final Actor ANA = Actor.customer("ana", "escola", "client");
    private static final Actor CAIO = Actor.staff("caio", "clerk");

    private SupportPolicy policy;
    private final SplittableRandom random;
    private final List<Recorded> log = new ArrayList<>();

    private SmallTickets(SupportPolicy policy, long number) {
        this.policy = policy;
        this.random = new SplittableRandom(number);
    }

    static RecordedTicket ticket(SupportPolicy policy, long number) {
        return ticket(policy, policy, number);
    }

    /** A ticket that is opened under one policy and resolved under the next. */
    static RecordedTicket ticket(SupportPolicy first, SupportPolicy next, long number) {
        return new SmallTickets(first, number).live(next, number);
    }

    private RecordedTicket live(SupportPolicy next, long number) {
        TicketId id = new TicketId(new UUID(0x0199d1a000007000L, 0x8000000000000000L + number));
        Command.Open open = new Command.Open("error", "Título", "Descrição", null, null, Map.of("screen-code", "1234"));
        Ticket ticket = take(Decider.open(open, id, "SM-" + number, at("2026-11-25T12:00:00Z", ANA)));
        ticket = take(Decider.decide(ticket, new Command.Reply("Já vejo."), at("2026-11-25T13:30:00.000001Z", CAIO)));
        policy = next;
        take(Decider.decide(ticket, new Command.Resolve("Feito."), at("2026-11-26T20:00:00Z", CAIO)));
        return new RecordedTicket(id, log);
    }

    private Ticket take(Decision decision) {
        Decision.Accepted accepted = (Decision.Accepted) decision;
        log.addAll(accepted.events());
        return accepted.ticket();
    }

    private Context at(String instant, Actor actor) {
        return new Context(Instant.parse(instant), actor, "portal", policy, pin -> policy, this);
    }

    @Override
    public UUID id() {
        return new UUID(0x0199d1a000007000L, (random.nextLong() >>> 2) - Long.MIN_VALUE);
    }

    @Override
    public byte[] salt() {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        return salt;
    }
}
