package org.ticketing.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.ticketing.OrganisationSession;
import org.ticketing.Session;
import org.ticketing.Ticketing;
import org.ticketing.directory.Organisation;
import org.ticketing.directory.OrganisationCommand;
import org.ticketing.problem.NotFound;
import org.ticketing.server.body.DirectoryEventsBody;
import org.ticketing.server.body.OrganisationBody;
import org.ticketing.server.body.OrganisationHistoryBody;
import org.ticketing.server.body.OrganisationsBody;
import org.ticketing.server.body.ReviewBody;
import org.ticketing.storage.OrganisationReceipt;
import org.ticketing.view.OrganisationDetails;
import org.ticketing.view.Page;
import org.ticketing.vocabulary.OrganisationId;

/** The routes of the directory, each a few lines around one call of the library. */
record DirectoryRoutes(Ticketing ticketing, Entrance entrance) {

    private static final String ORGANISATIONS = "/api/v1/desks/{desk}/organisations";
    private static final String ORGANISATION = ORGANISATIONS + "/{organisation}";

    void register(RoutesConfig routes) {
        routes.get(ORGANISATIONS, this::list);
        routes.get("/api/v1/desks/{desk}/directory-events", this::events);
        routes.get(ORGANISATION, this::read);
        routes.get(ORGANISATION + "/history", this::history);
        routes.get(ORGANISATION + "/review", this::review);
        OrganisationRoute.ALL.forEach(command ->
                routes.post(ORGANISATION + "/" + command.key(), request -> command(request, command.type())));
    }

    private void list(Context request) {
        Caller caller = Caller.of(request, ticketing, entrance);
        DirectoryQuery query = DirectoryQuery.of(request);
        Page<Organisation> page = caller.session().directory().organisations(query.cursor(), query.limit());
        Links.set(request, page);
        request.json(OrganisationsBody.of(page, caller.labels()));
    }

    private void events(Context request) {
        Caller caller = Caller.of(request, ticketing, entrance);
        Parameters parameters = Parameters.only(request, "after", "limit");
        int after = parameters.number("after").orElse(0);
        int limit = parameters.number("limit").orElse(DirectoryQuery.USUAL_LIMIT);
        parameters.require(List.of());
        request.json(DirectoryEventsBody.of(caller.session().directory().events(after, limit), caller.labels()));
    }

    private void history(Context request) {
        Caller caller = Caller.of(request, ticketing, entrance);
        DirectoryQuery query = DirectoryQuery.of(request);
        request.json(OrganisationHistoryBody.of(
                organisation(request, caller.session()).history(query.cursor(), query.limit()), caller.labels()));
    }

    private void read(Context request) {
        Caller caller = Caller.of(request, ticketing, entrance);
        answer(request, caller, organisation(request, caller.session()).read());
    }

    private void review(Context request) {
        Caller caller = Caller.of(request, ticketing, entrance);
        request.json(ReviewBody.of(organisation(request, caller.session()).review()));
    }

    private void command(Context request, Class<? extends OrganisationCommand> type) {
        Caller caller = Caller.of(request, ticketing, entrance);
        OrganisationSession session = organisation(request, caller.commanding(request));
        OrganisationReceipt receipt = session.send(Bodies.command(request, type));
        request.status(200);
        done(request, caller, receipt);
    }

    /** Answers with the organisation as it is now; whoever may not read it any more has done it all the same. */
    private static void done(Context request, Caller caller, OrganisationReceipt receipt) {
        try {
            answer(
                    request,
                    caller,
                    caller.session().organisation(receipt.organisation()).read());
        } catch (NotFound unseen) {
            request.header("ETag", etag(receipt.version())).status(204);
        }
    }

    private static void answer(Context request, Caller caller, OrganisationDetails details) {
        request.header("ETag", etag(details.organisation().version()));
        request.json(OrganisationBody.of(details, caller.labels()));
    }

    private static String etag(long version) {
        return "\"" + version + "\"";
    }

    /** The organisation in the address; what is no id is the id of none. */
    private static OrganisationSession organisation(Context request, Session session) {
        String id = request.pathParam("organisation");
        try {
            return session.organisation(new OrganisationId(id));
        } catch (IllegalArgumentException notAnId) {
            throw NotFound.organisation(id);
        }
    }
}
