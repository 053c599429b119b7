package org.ticketing.server.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.json.JavalinJackson3;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ticketing.Ticketing;
import org.ticketing.server.live.Streams;
import org.ticketing.server.notice.Notices;
import org.ticketing.server.problem.Problem;
import org.ticketing.server.problem.Problems;
import org.ticketing.vocabulary.Language;

/** The library over HTTP. Ends when it is closed; the library and its store stay with whoever gave them. */
public final class ReferenceServer implements AutoCloseable {

    private final Javalin javalin;
    private final Streams streams;

    private ReferenceServer(Javalin javalin, Streams streams) {
        this.javalin = javalin;
        this.streams = streams;
    }

    /**
     * Starts a server that knows people by their tokens alone.
     *
     * @param port 0 for any that is free
     * @throws io.javalin.util.JavalinBindException if the port is in use
     */
    public static ReferenceServer start(Ticketing ticketing, People people, int port) {
        return start(ticketing, Entrance.of(people), port);
    }

    /**
     * Starts a server with these ways in.
     *
     * @param port 0 for any that is free
     * @throws io.javalin.util.JavalinBindException if the port is in use
     */
    public static ReferenceServer start(Ticketing ticketing, Entrance entrance, int port) {
        return start(ticketing, entrance, null, port);
    }

    /**
     * Starts a server with these ways in, that shows what people could not be told.
     *
     * @param notices none if people are told of nothing
     * @param port 0 for any that is free
     * @throws io.javalin.util.JavalinBindException if the port is in use
     */
    public static ReferenceServer start(Ticketing ticketing, Entrance entrance, @Nullable Notices notices, int port) {
        return start(ticketing, entrance, notices, Live.USUAL, port);
    }

    /**
     * Starts a server with these ways in, that shows what people could not be told, and tells what happens as said.
     *
     * @param notices none if people are told of nothing by e-mail
     * @param port 0 for any that is free
     * @throws io.javalin.util.JavalinBindException if the port is in use
     */
    public static ReferenceServer start(
            Ticketing ticketing, Entrance entrance, @Nullable Notices notices, Live live, int port) {
        Streams streams = new Streams(live.streams(), live.clock());
        Javalin javalin = Javalin.create(config -> {
            configure(config, new Routes(ticketing, entrance, notices));
            new EventRoutes(ticketing, entrance, streams).register(config.routes);
            new WebhookRoutes(ticketing, entrance, live.webhooks()).register(config.routes);
        });
        return new ReferenceServer(javalin.start(port), streams);
    }

    /** Has those told who have a stream of events: to be called every second or so, by one thread at a time. */
    public void look() {
        streams.look();
    }

    /** How many streams of events there are at present. */
    public int streams() {
        return streams.count();
    }

    private static void configure(JavalinConfig config, Routes routes) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.jsonMapper(new JavalinJackson3(Json.MAPPER, false));
        config.staticFiles.enableWebjars();
        config.jetty.modifyServer(server -> server.setErrorHandler(new UnreadableRequests()));
        config.routes.before(request -> request.header("Vary", "Accept-Language, Authorization, Cookie"));
        config.routes.exception(Exception.class, ReferenceServer::tell);
        // Javalin has an answer of its own to these, unless it is told otherwise by name.
        config.routes.exception(HttpResponseException.class, ReferenceServer::tell);
        routes.register(config.routes);
        new Docs().register(config.routes);
    }

    private static void tell(Exception thrown, Context request) {
        boolean readOnly = !request.method().name().equals("POST");
        Problem problem = Problems.of(thrown, request.method().name(), request.path(), readOnly);
        Language language = Headers.language(request);
        problem.headers().forEach(request::header);
        request.header("Content-Language", language.locale().toLanguageTag());
        request.status(problem.type().status()).json(problem.body(language)).contentType("application/problem+json");
    }

    /** Every route that there is, as {@code GET /health}. */
    public List<String> routes() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .map(endpoint -> endpoint.method.name() + " " + endpoint.path)
                .toList();
    }

    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        streams.close();
        javalin.stop();
    }
}
