package org.ticketing.testkit.laws.command;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ticketing.Session;
import org.ticketing.Ticketing;
import org.ticketing.directory.Actor;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.storage.DueTicket;
import org.ticketing.storage.Selection;
import org.ticketing.storage.Storage;
import org.ticketing.testkit.SettableClock;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.Recorded;
import org.ticketing.ticket.Ticket;
import org.ticketing.vocabulary.TicketId;

/** The desk of a policy over one store, with a clock of its own. */
final class OneDesk {

    final SupportPolicy policy;
    final Storage storage;
    final SettableClock clock;
    final List<TicketId> tickets = new ArrayList<>();
    private final Ticketing ticketing;

    OneDesk(SupportPolicy policy, Storage storage, Instant start) {
        this.policy = policy;
        this.storage = storage;
        this.clock = new SettableClock(start);
        this.ticketing =
                Ticketing.builder().storage(storage).desk(policy).clock(clock).build();
        People.register(policy, ticketing);
    }

    Session as(Actor actor, String channel) {
        return ticketing.desk(policy.desk().value()).as(actor).via(channel);
    }

    /** As it was asked at another desk, where tickets have other ids. */
    Outcome send(Attempt attempt, OneDesk there) {
        Command command = translated(attempt.command(), there);
        Session session = as(attempt.by(), attempt.channel()).once(attempt.key());
        if (command instanceof Command.Open open) {
            return noted(Outcome.of(() -> session.open(open)));
        }
        TicketId ticket = tickets.get(attempt.ticket());
        return noted(Outcome.of(() -> session.send(ticket, command)));
    }

    /** What it opened, if it opened something: an opening does, and a split. */
    private Outcome noted(Outcome outcome) {
        if (outcome instanceof Outcome.Accepted accepted
                && !tickets.contains(accepted.receipt().ticket())) {
            tickets.add(accepted.receipt().ticket());
        }
        return outcome;
    }

    /** A command that names tickets, naming those of this desk. */
    private Command translated(Command command, OneDesk there) {
        if (there == this) {
            return command;
        }
        RecordComponent[] parts = command.getClass().getRecordComponents();
        @Nullable Object[] values = new @Nullable Object[parts.length];
        Class<?>[] types = new Class<?>[parts.length];
        try {
            for (int i = 0; i < parts.length; i++) {
                types[i] = parts[i].getType();
                values[i] = named(parts[i].getAccessor().invoke(command), there);
            }
            return (Command) command.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException
                | IllegalAccessException
                | InstantiationException
                | NoSuchMethodException e) {
            throw new IllegalStateException("a command is a public record: " + command, e);
        }
    }

    private @Nullable Object named(@Nullable Object part, OneDesk there) {
        if (part instanceof List<?> list) {
            return list.stream().map(each -> named(each, there)).toList();
        }
        for (int i = 0; i < tickets.size(); i++) {
            TicketId theirs = there.tickets.get(i);
            if (theirs.equals(part)) {
                return tickets.get(i);
            }
            if (theirs.toString().equals(part)) {
                return tickets.get(i).toString();
            }
        }
        return part;
    }

    void tick() {
        ticketing.tick();
    }

    /** Lets time pass with a scheduler that comes right after every instant at which something is due. */
    void tickUntil(Instant until) {
        Instant last = Instant.MIN;
        for (List<DueTicket> due = storage.due(until, 1); !due.isEmpty(); due = storage.due(until, 1)) {
            Instant at = due.get(0).due().plus(1, ChronoUnit.MICROS);
            if (!at.isAfter(last)) {
                throw new AssertionError("what is due stays due: " + due);
            }
            last = at;
            clock.set(at.isBefore(clock.instant()) ? clock.instant() : at);
            tick();
        }
        clock.set(until);
        tick();
    }

    Ticket row(int ticket) {
        return storage.ticket(policy.desk(), tickets.get(ticket)).orElseThrow();
    }

    List<Recorded> log(int ticket) {
        return storage.log(policy.desk(), tickets.get(ticket));
    }

    /** Everything that a command could change: every ticket as it stands, and what has happened to the one it is about. */
    List<Object> all(Attempt attempt) {
        return attempt.opens()
                ? List.of(storage.count(policy.desk(), Selection.ALL))
                : List.of(IntStream.range(0, tickets.size()).mapToObj(this::row).toList(), log(attempt.ticket()));
    }

    /** A ticket with its log, in words that don't depend on chance. */
    String told(int ticket) {
        Map<String, String> names = new HashMap<>();
        Pattern random = Pattern.compile(
                "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64}|" + policy.codePrefix() + "-[0-9]+");
        return random.matcher(row(ticket) + "\n" + log(ticket))
                .replaceAll(found -> names.computeIfAbsent(found.group(), unused -> "<" + names.size() + ">"));
    }
}
