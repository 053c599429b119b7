package org.ticketing.server.http;

import io.javalin.http.Context;
import java.util.Optional;
import org.ticketing.Desk;
import org.ticketing.Session;
import org.ticketing.Ticketing;
import org.ticketing.directory.Actor;
import org.ticketing.problem.NotFound;
import org.ticketing.server.body.Labels;
import org.ticketing.server.body.Sight;
import org.ticketing.server.problem.BadRequest;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.TicketId;

/** Who asks, of which desk, through which channel. */
record Caller(Desk desk, Actor actor, Session session, Labels labels) {

    static Caller of(Context request, Ticketing ticketing, Entrance entrance) {
        Desk desk = ticketing.desk(request.pathParam("desk"));
        Actor actor = entrance.actor(request, desk.id());
        Session session = Headers.channel(request)
                .map(channel -> desk.as(actor).via(known(channel, desk)))
                .orElseGet(() -> desk.as(actor));
        if (desk.policy().directory() != null) {
            session.seen();
        }
        return new Caller(
                desk,
                actor,
                session,
                new Labels(desk.policy(), entrance.people().names(desk.id()), sight(desk, entrance)));
    }

    private static Sight sight(Desk desk, Entrance entrance) {
        return (person, ticket) -> entrance.person(desk.id(), person)
                .map(known -> desk.maySee(ticket, known))
                .orElse(true);
    }

    private static String known(String channel, Desk desk) {
        if (desk.policy().channels().channel(channel).isEmpty()) {
            throw BadRequest.of(
                    Headers.CHANNEL,
                    "known-value",
                    new Text("'%s' is not known here: use one of %s", "'%s' não é conhecido aqui: use um de %s")
                            .with(channel, desk.policy().channels().ids()));
        }
        return channel;
    }

    /** The session of a command, with what its headers ask for. */
    Session commanding(Context request) {
        Session once = Headers.idempotencyKey(request).map(session::once).orElse(session);
        return Headers.version(request).map(once::expecting).orElse(once);
    }

    /** The channel through which they ask. */
    String channel(Context request) {
        return Headers.channel(request).orElse(desk.policy().channels().main());
    }

    String href(TicketId ticket) {
        return "/api/v1/desks/" + desk.id() + "/tickets/" + ticket;
    }

    /** The ticket in the address; what is no id is the id of no ticket. */
    static TicketId ticket(Context request) {
        String id = request.pathParam("ticket");
        return ticketId(id).orElseThrow(() -> NotFound.ticket(id));
    }

    /** What people write as the id of a ticket; nothing if it can be none. */
    static Optional<TicketId> ticketId(String id) {
        try {
            TicketId ticket = TicketId.parse(id);
            return ticket.toString().equalsIgnoreCase(id) ? Optional.of(ticket) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
