package org.ticketing.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import org.ticketing.Session;
import org.ticketing.Ticketing;
import org.ticketing.contact.ContactReport;
import org.ticketing.directory.Actor;
import org.ticketing.server.body.ContactAnswerBody;
import org.ticketing.server.body.ContactsBody;

/** The routes of contacts that staff write down. */
record ContactRoutes(Ticketing ticketing, Entrance entrance) {

    private static final String CONTACTS = "/api/v1/desks/{desk}/contacts";

    void register(RoutesConfig routes) {
        routes.get(CONTACTS, this::list);
        routes.post(CONTACTS, this::record);
    }

    private void list(Context request) {
        Caller caller = Caller.of(request, ticketing, entrance);
        ContactsQuery query = ContactsQuery.of(request);
        request.json(ContactsBody.of(caller.session().contacts(query.before(), query.limit()), caller.labels()));
    }

    private void record(Context request) {
        Caller caller = Caller.of(request, ticketing, entrance);
        ContactRequest contact = Bodies.command(request, ContactRequest.class);
        ContactReport report = contact.report();
        Optional<Actor> reached =
                contact.callerId().flatMap(id -> entrance.person(caller.desk().id(), id));
        if (contact.caller() != null && reached.isEmpty()) {
            requireRecorder(caller.session());
            throw contact.unknownCaller();
        }
        Session session =
                Headers.idempotencyKey(request).map(caller.session()::once).orElse(caller.session());
        request.status(201).json(ContactAnswerBody.of(session.record(report, reached.orElse(null)), caller.labels()));
    }

    /** Who may not deal with contacts is refused before anything is said of whom the desk knows. */
    private static void requireRecorder(Session session) {
        session.contacts(Optional.empty(), 1);
    }
}
