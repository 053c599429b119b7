package org.ticketing.server.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.ticketing.Session;
import org.ticketing.Ticketing;
import org.ticketing.condition.Condition;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.server.http.CommandRoute;
import org.ticketing.storage.Storage;
import org.ticketing.ticket.Command;
import org.ticketing.vocabulary.TicketId;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The tickets of one desk's demo, each brought about by the commands that people would have sent. */
final class DemoTickets {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final SupportPolicy policy;
    private final DemoScript script;

    DemoTickets(SupportPolicy policy, DemoScript script) {
        this.policy = policy;
        this.script = script;
    }

    /** A step of a ticket, at its instant. */
    private record Due(int ticket, Instant at, DemoScript.Step step) {}

    int load(Storage storage, Instant now) {
        AtomicReference<Instant> clock = new AtomicReference<>(now);
        Ticketing ticketing = Ticketing.builder()
                .storage(storage)
                .clock(clock::get)
                .desk(policy)
                .build();
        if (script.tickets().isEmpty() || hasTickets(ticketing)) {
            return 0;
        }
        WorkingDays days = new WorkingDays(policy, now);
        Map<Integer, TicketId> opened = new HashMap<>();
        for (Due due : upTo(now, days)) {
            clock.set(due.at());
            Session session = session(ticketing, due.step());
            if (due.step().command().equals("open")) {
                Command.Open open = JSON.treeToValue(body(due.step(), days), Command.Open.class);
                opened.put(due.ticket(), session.open(open).ticket());
            } else {
                TicketId ticket = Objects.requireNonNull(opened.get(due.ticket()), "a ticket's first step opens it");
                session.send(ticket, command(due.step(), days));
            }
        }
        clock.set(now);
        ticketing.tick();
        return opened.size();
    }

    /** Whoever may see everything is the one to ask. */
    private boolean hasTickets(Ticketing ticketing) {
        return script.people().stream()
                .filter(person -> person.organisation() == null)
                .anyMatch(person -> !desk(ticketing, person)
                        .list(Condition.always(), Optional.empty(), 1)
                        .items()
                        .isEmpty());
    }

    /** All that happened until now, in the order in which it did, so that codes and ids rise with time. */
    private List<Due> upTo(Instant now, WorkingDays days) {
        List<Due> all = new ArrayList<>();
        for (int ticket = 0; ticket < script.tickets().size(); ticket++) {
            for (DemoScript.Step step : script.tickets().get(ticket)) {
                all.add(new Due(ticket, days.instant(step.at()), step));
            }
        }
        return all.stream()
                .filter(due -> !due.at().isAfter(now))
                .sorted(Comparator.comparing(Due::at))
                .toList();
    }

    private Session session(Ticketing ticketing, DemoScript.Step step) {
        Session session = desk(ticketing, script.person(step.by()));
        return step.via() == null ? session : session.via(step.via());
    }

    private Session desk(Ticketing ticketing, DemoScript.Person person) {
        return ticketing.desk(policy.desk().value()).as(person.actor());
    }

    private static Command command(DemoScript.Step step, WorkingDays days) {
        Class<? extends Command> type = CommandRoute.ALL.stream()
                .filter(route -> route.action().key().equals(step.command()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no command " + step.command()))
                .type();
        return JSON.treeToValue(body(step, days), type);
    }

    private static ObjectNode body(DemoScript.Step step, WorkingDays days) {
        ObjectNode body =
                step.body() == null ? JSON.createObjectNode() : step.body().deepCopy();
        for (String day : List.of("date", "validUntil")) {
            if (body.has(day)) {
                body.put(day, days.instant(body.get(day).stringValue()).toString());
            }
        }
        return body;
    }
}
