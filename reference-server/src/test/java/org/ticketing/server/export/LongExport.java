package org.ticketing.server.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ticketing.Session;
import org.ticketing.Ticketing;
import org.ticketing.directory.Actor;
import org.ticketing.jackson.PolicyFiles;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.server.body.Labels;
import org.ticketing.server.body.Names;
import org.ticketing.server.body.ReportValues;
import org.ticketing.storage.InMemoryStorage;
import org.ticketing.storage.Storage;
import org.ticketing.storage.TicketQuery;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.Ticket;
import org.ticketing.view.Sort;
import org.ticketing.view.TicketFilter;
import org.ticketing.vocabulary.Language;
import org.ticketing.vocabulary.OrganisationId;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TicketId;
import org.ticketing.workbench.Report;
import org.ticketing.workbench.ReportColumn;
import org.ticketing.workbench.ReportRequest;

/**
 * Writes a report of as many tickets as are asked for into a file, over a store that makes them up page by page. For a JVM of its
 * own, with little memory.
 */
final class LongExport {

    private static final SupportPolicy POLICY = PolicyFiles.read(Path.of("../examples/policies/sensusx.yaml"));
    private static final ReportRequest ASKED = new ReportRequest(
            TicketFilter.all(),
            Sort.NEWEST_FIRST,
            List.of(ReportColumn.CODE, ReportColumn.TITLE, ReportColumn.OPENED),
            Optional.empty());
    private static final Names NAMES = new Names() {
        @Override
        public String of(PersonId id) {
            return id.value();
        }

        @Override
        public String of(OrganisationId id) {
            return id.value();
        }
    };

    private LongExport() {}

    /** Format, number of tickets, file. */
    public static void main(String[] arguments) throws IOException {
        ReportCells cells =
                new ReportCells(ASKED, POLICY, new ReportValues(new Labels(POLICY, NAMES)), Language.ENGLISH);
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[2])));
                Stream<Report.Line> lines = lines(Integer.parseInt(arguments[1]))) {
            switch (arguments[0]) {
                case "csv" -> CsvReport.write(cells, lines, file);
                case "xlsx" -> XlsxReport.write(cells, lines, file);
                default -> throw new IllegalArgumentException("no such format: " + arguments[0]);
            }
        }
    }

    private static Stream<Report.Line> lines(int tickets) {
        InMemoryStorage storage = new InMemoryStorage();
        Session ana = ana(storage);
        TicketId id = ana.open(new Command.Open("question", "Um título de tamanho comum", "d"))
                .ticket();
        Ticket ticket = storage.ticket(POLICY.desk(), id).orElseThrow();
        return ana(madeUp(storage, ticket, tickets)).workbench().export(ASKED);
    }

    private static Session ana(Storage storage) {
        return Ticketing.builder()
                .storage(storage)
                .desk(POLICY)
                .clock(() -> Instant.parse("2026-11-25T12:00:00Z"))
                .build()
                .desk("sensusx")
                .as(Actor.customer("ana", "escola-azul", "subscriber"));
    }

    /** The same ticket again and again, under other codes. */
    private static Storage madeUp(InMemoryStorage storage, Ticket ticket, int tickets) {
        int[] next = {0};
        return (Storage) Proxy.newProxyInstance(
                Storage.class.getClassLoader(), new Class<?>[] {Storage.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("list")
                            && arguments[1] instanceof TicketQuery query
                            && query.limit() > 1) {
                        int from = next[0];
                        next[0] = Math.min(tickets, from + query.limit());
                        return IntStream.range(from, next[0])
                                .mapToObj(i -> numbered(ticket, i))
                                .toList();
                    }
                    return ask(storage, method, arguments);
                });
    }

    private static @Nullable Object ask(Storage storage, Method method, @Nullable Object[] arguments)
            throws IllegalAccessException {
        try {
            return method.invoke(storage, arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static Ticket numbered(Ticket ticket, int number) {
        return new Ticket(
                new TicketId(new UUID(number, number)),
                ticket.desk(),
                "SX-" + number,
                ticket.version(),
                ticket.changedAt(),
                ticket.policy(),
                ticket.opening(),
                ticket.triage(),
                ticket.progress(),
                ticket.time());
    }
}
