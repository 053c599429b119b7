package org.ticketing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.TicketingException;
import org.ticketing.problem.Violation;
import org.ticketing.ticket.Command;
import org.ticketing.vocabulary.Digest;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.TicketId;

/** One command to many tickets, each in a transaction of its own, with what came of each as it would have alone. */
record BulkCommands(DeskCommands commands) {

    /** So many tickets at once. */
    static final int MOST = 100;

    List<BulkResult> handle(List<TicketId> tickets, Command command, Request request) {
        List<Violation> violations = violations(tickets, command, request);
        if (!violations.isEmpty()) {
            throw new InvalidCommand(violations);
        }
        List<BulkResult> results = new ArrayList<>();
        for (TicketId ticket : tickets) {
            results.add(result(ticket, command, request.keyed(key -> Digest.of("bulk " + ticket + " " + key))));
        }
        return results;
    }

    private BulkResult result(TicketId ticket, Command command, Request request) {
        try {
            return new BulkResult(ticket, Optional.of(commands.handle(ticket, command, request)), Optional.empty());
        } catch (TicketingException problem) {
            return new BulkResult(ticket, Optional.empty(), Optional.of(problem));
        }
    }

    private static List<Violation> violations(List<TicketId> tickets, Command command, Request request) {
        List<Violation> violations = new ArrayList<>();
        if (tickets.isEmpty() || tickets.size() > MOST) {
            violations.add(new Violation(
                    "tickets",
                    "size",
                    new Text("has to have %s to %s entries", "precisa ter de %s a %s itens").with(1, MOST)));
        }
        IntStream.range(0, tickets.size())
                .filter(i -> tickets.indexOf(tickets.get(i)) < i)
                .mapToObj(i -> new Violation(
                        "tickets." + i,
                        "unique",
                        new Text("stands here twice: name it once", "aparece duas vezes: indique uma vez só")))
                .forEach(violations::add);
        Stream.of(
                        unfit(command instanceof Command.Open, "command", "opens a ticket", "abre um chamado"),
                        unfit(request.version().isPresent(), "version", "is that of one ticket", "é de um só chamado"),
                        unfit(
                                !request.attachments().isEmpty(),
                                "attachments",
                                "are saved in one ticket",
                                "são salvos em um só chamado"))
                .flatMap(Optional::stream)
                .forEach(violations::add);
        return violations;
    }

    private static Optional<Violation> unfit(boolean unfit, String path, String en, String pt) {
        return unfit
                ? Optional.of(new Violation(
                        path,
                        "for-many",
                        new Text(
                                "%s, so it can't be for many: send it by itself".formatted(en),
                                "%s, e por isso não serve para vários: envie à parte".formatted(pt))))
                : Optional.empty();
    }
}
