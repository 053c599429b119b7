package org.ticketing.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.ticketing.Desk;
import org.ticketing.News;
import org.ticketing.Ticketing;
import org.ticketing.server.body.EventBody;
import org.ticketing.server.body.EventsBody;
import org.ticketing.server.live.EventStream;
import org.ticketing.server.live.EventWriter;
import org.ticketing.server.live.Streams;
import org.ticketing.view.TicketNews;
import org.ticketing.vocabulary.DeskId;

/** The routes of what happens: page by page, and as it happens. */
record EventRoutes(Ticketing ticketing, Entrance entrance, Streams streams) {

    private static final String EVENTS = "/api/v1/desks/{desk}/events";

    private static final int STRETCH = 200;

    /** So many events of others are passed over at most for one answer. */
    private static final int MOST_PASSED = 1_000;

    void register(RoutesConfig routes) {
        routes.get(EVENTS, this::page);
        routes.get(EVENTS + "/stream", this::stream);
    }

    private void page(Context request) {
        Caller caller = Caller.of(request, ticketing, entrance);
        EventsQuery query = EventsQuery.ofPage(request, caller.desk());
        SessionRoutes.unkept(request).json(page(caller, caller.channel(request), query));
    }

    private static EventsBody page(Caller caller, String channel, EventsQuery query) {
        Desk desk = caller.desk();
        List<EventBody> items = new ArrayList<>();
        long position = query.after();
        boolean more = true;
        while (more && items.size() < query.limit() && position < query.after() + MOST_PASSED) {
            News news = desk.news(position, STRETCH);
            Iterator<TicketNews> seen = news.seenBy(caller.actor(), channel).iterator();
            while (seen.hasNext() && items.size() < query.limit()) {
                TicketNews next = seen.next();
                items.add(EventBody.of(desk.id(), next));
                position = next.position();
            }
            boolean cut = seen.hasNext();
            position = cut ? position : news.position();
            more = cut || news.goesOn();
        }
        return new EventsBody(items, String.valueOf(position), more);
    }

    private void stream(Context request) {
        Caller caller = Caller.of(request, ticketing, entrance);
        Desk desk = caller.desk();
        long after = EventsQuery.ofStream(request, desk);
        // What is wrong with the position, or the channel, is told before anything has begun.
        String channel = caller.channel(request);
        desk.news(after, 1).seenBy(caller.actor(), channel);
        EventStream stream = streams.open(
                new EventStream.Reader(desk, caller.actor().id(), () -> entrance.actor(request, desk.id()), channel),
                after);
        SessionRoutes.unkept(request).contentType("text/event-stream").header("X-Accel-Buffering", "no");
        request.future(() -> stream.begin(new EventWriter(out(request), news -> line(desk.id(), news))));
    }

    private static OutputStream out(Context request) {
        try {
            return request.res().getOutputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(DeskId desk, TicketNews news) {
        return Json.MAPPER.writeValueAsString(EventBody.of(desk, news));
    }
}
