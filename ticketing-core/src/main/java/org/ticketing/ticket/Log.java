package org.ticketing.ticket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ticketing.sla.ClockEvent;
import org.ticketing.vocabulary.DeskId;
import org.ticketing.vocabulary.KeptText;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TextRef;
import org.ticketing.vocabulary.TicketId;

/**
 * The events that a decision adds, and the ticket as they leave it. What an event does to the clocks follows it at once, so
 * there is one place where time reacts to what happens.
 */
final class Log {

    private final TicketId id;
    private final DeskId desk;
    private final Context context;
    private final List<Recorded> events = new ArrayList<>();
    private final List<KeptText> texts = new ArrayList<>();
    private @Nullable Ticket ticket;

    Log(TicketId id, @Nullable Ticket ticket, Context context) {
        this.id = id;
        this.desk = context.policy().desk();
        this.ticket = ticket;
        this.context = context;
    }

    /** Keeps a text apart and gives the reference to it that events hold. */
    TextRef keep(String content) {
        KeptText text = KeptText.of(content, context.fresh());
        texts.add(text);
        return text.ref();
    }

    void add(TicketEvent event) {
        settle();
        noticePolicy();
        Ticket before = ticket;
        Ticket after = record(event, context.now(), context.actor().id());
        Reaction.to(event, context.now(), before, after, context.policy().domains(), context.timekeeper())
                .forEach(this::clock);
    }

    /** What an event started may be due already; then it is missed before the next event, as in every replay. */
    private void settle() {
        if (ticket != null) {
            Decision.Accepted settled = Decider.settle(ticket, context.now());
            events.addAll(settled.events());
            ticket = settled.ticket();
        }
    }

    /** A log says under which policy each of its events was decided, so that anybody can decide it again. */
    private void noticePolicy() {
        if (ticket != null && !context.policy().hash().equals(ticket.policy())) {
            record(new TicketEvent.PolicyChanged(context.policy().hash()), context.now(), null);
        }
    }

    private void clock(ClockEvent event) {
        record(new TicketEvent.Clocked(event), context.now(), null);
    }

    private Ticket record(TicketEvent event, Instant at, @Nullable PersonId by) {
        Recorded recorded = new Recorded(ticket == null ? 1 : ticket.version() + 1, at, by, event);
        Ticket next = Ticket.evolve(ticket, id, desk, recorded);
        events.add(recorded);
        ticket = next;
        return next;
    }

    Ticket current() {
        if (ticket == null) {
            throw new IllegalStateException("nothing has been opened yet");
        }
        return ticket;
    }

    Decision.Accepted accepted() {
        return new Decision.Accepted(current(), events, texts);
    }
}
