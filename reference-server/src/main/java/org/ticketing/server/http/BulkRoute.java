package org.ticketing.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ticketing.BulkResult;
import org.ticketing.Ticketing;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.Violation;
import org.ticketing.server.body.BulkBody;
import org.ticketing.server.problem.Problem;
import org.ticketing.server.problem.Problems;
import org.ticketing.ticket.Command;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.TicketId;
import tools.jackson.databind.JsonNode;

/** One command to many tickets, with what came of each. */
record BulkRoute(Ticketing ticketing, Entrance entrance) {

    /** @param command with the members that it has where it is sent to one ticket */
    private record Bulk(
            @Nullable String action,
            @Nullable List<String> tickets,
            @Nullable JsonNode command) {}

    void register(RoutesConfig routes) {
        routes.post("/api/v1/desks/{desk}/bulk", this::bulk);
    }

    private void bulk(Context request) {
        Caller caller = Caller.of(request, ticketing, entrance);
        Bulk bulk = Bodies.read(request, Bulk.class);
        List<Violation> violations = new ArrayList<>();
        Optional<CommandRoute> route = route(bulk.action(), violations);
        List<String> named = bulk.tickets() == null ? List.of() : bulk.tickets();
        List<TicketId> tickets = tickets(named, violations);
        Optional<? extends Command> command =
                route.flatMap(to -> Bodies.within("command", bulk.command(), to.type(), violations));
        if (!violations.isEmpty()) {
            throw new InvalidCommand(violations);
        }
        List<BulkResult> results = caller.commanding(request).workbench().send(tickets, command.orElseThrow());
        request.status(207)
                .json(new BulkBody(results.stream()
                        .map(result -> result(result, caller, request))
                        .toList()));
    }

    private static BulkBody.Result result(BulkResult result, Caller caller, Context request) {
        String ticket = result.ticket().toString();
        return result.done()
                .map(done -> new BulkBody.Result(
                        ticket,
                        done.ticket().equals(result.ticket()) ? 200 : 201,
                        done.version(),
                        caller.href(done.ticket()),
                        null))
                .orElseGet(() -> {
                    Problem problem = Problems.of(result.problem().orElseThrow(), "POST", request.path(), false);
                    return new BulkBody.Result(
                            ticket,
                            problem.type().status(),
                            null,
                            caller.href(result.ticket()),
                            problem.body(Headers.language(request)));
                });
    }

    private static Optional<CommandRoute> route(@Nullable String action, List<Violation> violations) {
        List<String> known =
                CommandRoute.ALL.stream().map(route -> route.action().key()).toList();
        Optional<CommandRoute> found = CommandRoute.ALL.stream()
                .filter(route -> route.action().key().equals(action))
                .findFirst();
        if (action == null) {
            violations.add(new Violation(
                    "action", "not-blank", new Text("is mandatory: fill it in", "é obrigatório: preencha")));
        } else if (found.isEmpty()) {
            violations.add(Violation.unknown("action", action, known));
        }
        return found;
    }

    private static List<TicketId> tickets(List<String> named, List<Violation> violations) {
        IntStream.range(0, named.size())
                .filter(i -> Caller.ticketId(named.get(i)).isEmpty())
                .forEach(i -> violations.add(new Violation(
                        "tickets." + i,
                        "type",
                        new Text("'%s' is no id of a ticket", "'%s' não é um id de chamado").with(named.get(i)))));
        return named.stream().flatMap(id -> Caller.ticketId(id).stream()).toList();
    }
}
