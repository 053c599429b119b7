package org.ticketing.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ticketing.Session;
import org.ticketing.Ticketing;
import org.ticketing.problem.NotFound;
import org.ticketing.problem.Refused;
import org.ticketing.server.body.ActionsBody;
import org.ticketing.server.body.CatalogBody;
import org.ticketing.server.body.CountsBody;
import org.ticketing.server.body.DeskBody;
import org.ticketing.server.body.DeskSummaryBody;
import org.ticketing.server.body.HistoryBody;
import org.ticketing.server.body.PageBody;
import org.ticketing.server.body.PromisesBody;
import org.ticketing.server.body.TicketBody;
import org.ticketing.server.body.VerdictBody;
import org.ticketing.server.notice.Notices;
import org.ticketing.server.problem.ProblemType;
import org.ticketing.storage.Receipt;
import org.ticketing.ticket.Command;
import org.ticketing.view.History;
import org.ticketing.view.Page;
import org.ticketing.view.TicketDetails;
import org.ticketing.view.TicketSummary;
import org.ticketing.vocabulary.Language;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.TicketId;

/** The routes of the contract, each a few lines around one call of the library. */
final class Routes {

    private static final String DESKS = "/api/v1/desks";
    private static final String DESK = DESKS + "/{desk}";
    private static final String TICKETS = DESK + "/tickets";
    private static final String TICKET = TICKETS + "/{ticket}";

    private final Ticketing ticketing;
    private final Entrance entrance;

    private final @Nullable Notices notices;

    Routes(Ticketing ticketing, Entrance entrance, @Nullable Notices notices) {
        this.ticketing = ticketing;
        this.entrance = entrance;
        this.notices = notices;
    }

    void register(RoutesConfig routes) {
        routes.get("/health", this::health);
        routes.get("/problems/{type}", Routes::problem);
        routes.get(DESKS, this::desks);
        routes.get(DESK, this::desk);
        routes.get(DESK + "/catalog", this::catalog);
        routes.get(TICKETS, this::list);
        routes.get(DESK + "/counts", this::counts);
        routes.post(TICKETS, this::open);
        routes.get(TICKET, this::read);
        routes.get(TICKET + "/history", this::history);
        routes.get(TICKET + "/promises", this::promises);
        routes.get(TICKET + "/actions", this::actions);
        routes.get(TICKET + "/why", this::why);
        new WorkbenchRoutes(ticketing, entrance).register(routes);
        new ReportRoutes(ticketing, entrance).register(routes);
        new KnowledgeRoutes(ticketing, entrance).register(routes);
        new ChatRoutes(ticketing, entrance).register(routes);
        new AttachmentRoutes(ticketing, entrance).register(routes);
        new ContactRoutes(ticketing, entrance).register(routes);
        new DirectoryRoutes(ticketing, entrance).register(routes);
        new PersonalDataRoutes(ticketing, entrance, notices).register(routes);
        new NotificationRoutes(ticketing, entrance, notices).register(routes);
        CommandRoute.ALL.forEach(command ->
                routes.post(TICKET + "/" + command.action().key(), request -> command(request, command.type())));
        new BulkRoute(ticketing, entrance).register(routes);
        new SessionRoutes(ticketing, entrance).register(routes);
        new AccountRoutes(ticketing, entrance).register(routes);
    }

    /** What was due before 1970 is nothing, but the store has to look. */
    private void health(Context request) {
        ticketing.tick(Instant.EPOCH);
        request.json(Map.of("status", "up"));
    }

    private static void problem(Context request) {
        String key = request.pathParam("type");
        ProblemType type = ProblemType.of(key).orElseThrow(() -> new NotFound(new Text("problem", "problema"), key));
        request.json(Map.of(
                "type", type.uri(),
                "status", type.status(),
                "title", type.title(),
                "explanation", type.explanation()));
    }

    private void desks(Context request) {
        request.json(ticketing.desks().stream()
                .map(desk -> DeskSummaryBody.of(desk.policy()))
                .toList());
    }

    private void desk(Context request) {
        request.json(DeskBody.of(ticketing.desk(request.pathParam("desk")).policy()));
    }

    private void catalog(Context request) {
        Caller caller = caller(request);
        request.json(CatalogBody.of(caller.session().catalog(), caller.labels()));
    }

    private void list(Context request) {
        Caller caller = caller(request);
        ListQuery query = ListQuery.of(request, caller);
        Page<TicketSummary> page = caller.session().list(query.page());
        Optional<Long> total =
                query.total() ? Optional.of(caller.session().count(query.page().filter())) : Optional.empty();
        Links.set(request, page);
        request.json(PageBody.of(page, total, caller.labels()));
    }

    private void counts(Context request) {
        Caller caller = caller(request);
        CountsQuery query = CountsQuery.of(request, caller);
        request.json(CountsBody.of(caller.session().counts(query.filter(), query.by()), caller.labels()));
    }

    private void open(Context request) {
        Caller caller = caller(request);
        Session session = caller.commanding(request);
        Bodies.Sent<Command.Open> sent = Bodies.sent(request, Command.Open.class);
        Receipt receipt = session.attaching(sent.attachments()).open(sent.command());
        request.status(201).header("Location", caller.href(receipt.ticket()));
        done(request, caller, receipt);
    }

    private void command(Context request, Class<? extends Command> type) {
        Caller caller = caller(request);
        TicketId ticket = Caller.ticket(request);
        Session session = caller.commanding(request);
        Bodies.Sent<? extends Command> sent = Bodies.sent(request, type);
        Receipt receipt = session.attaching(sent.attachments()).send(ticket, sent.command());
        if (receipt.ticket().equals(ticket)) {
            request.status(200);
        } else {
            request.status(201).header("Location", caller.href(receipt.ticket()));
        }
        done(request, caller, receipt);
    }

    /** Answers with the ticket as it is now; if nothing can be seen through this channel, it is done all the same. */
    private static void done(Context request, Caller caller, Receipt receipt) {
        try {
            answer(request, caller, caller.session().read(receipt.ticket()));
        } catch (Refused | NotFound unseen) {
            request.header("ETag", etag(receipt.version()))
                    .header("Location", caller.href(receipt.ticket()))
                    .status(204);
        }
    }

    private void read(Context request) {
        Caller caller = caller(request);
        answer(request, caller, caller.session().read(Caller.ticket(request)));
    }

    private static void answer(Context request, Caller caller, TicketDetails details) {
        request.header("ETag", etag(details.summary().ticket().version()));
        request.json(TicketBody.of(details, caller.labels()));
    }

    private static String etag(long version) {
        return "\"" + version + "\"";
    }

    private void history(Context request) {
        Caller caller = caller(request);
        TicketId ticket = Caller.ticket(request);
        History history = caller.session().history(ticket);
        request.json(HistoryBody.of(history, caller.session().read(ticket), caller.labels()));
    }

    private void promises(Context request) {
        Caller caller = caller(request);
        Language language = Headers.language(request);
        request.header("Content-Language", language.locale().toLanguageTag());
        request.json(PromisesBody.of(
                caller.session().promises(Caller.ticket(request)), caller.desk().policy(), language));
    }

    private void actions(Context request) {
        Caller caller = caller(request);
        TicketId ticket = Caller.ticket(request);
        request.json(ActionsBody.of(caller.session().actions(ticket), caller.href(ticket)));
    }

    private void why(Context request) {
        Caller caller = caller(request);
        TicketId ticket = Caller.ticket(request);
        request.json(
                VerdictBody.of(caller.session().why(ticket, WhyQuery.of(request).action())));
    }

    private Caller caller(Context request) {
        return Caller.of(request, ticketing, entrance);
    }
}
