package org.ticketing.server;

import java.util.List;
import java.util.Optional;

/**
 * A request that would be right for somebody who may make it, for every route that there is. A route that is not here is one
 * that nobody has attacked yet.
 *
 * @param route as the server has it
 * @param query to be added to its address
 * @param body with single quotes for double ones; none where nothing is sent
 */
record Probe(String route, String query, Optional<String> body) {

    private static final String DESK = "/api/v1/desks/{desk}";
    private static final String TICKET = DESK + "/tickets/{ticket}";

    /** Those that anybody may ask, whoever they are. */
    static final List<Probe> OPEN_TO_ALL =
            List.of(get("/openapi.yaml"), get("/health"), get("/problems/{type}"), get("/api/v1/desks"), get(DESK));

    /** Pages for people, which are not in the contract. */
    static final List<Probe> PAGES = List.of(get("/"), get("/docs"), get("/docs/start.js"));

    /** Those for which one has to be somebody. */
    static final List<Probe> OF_A_DESK = List.of(
            get(DESK + "/tickets"),
            new Probe("GET " + DESK + "/counts", "?by=phase", Optional.empty()),
            post(DESK + "/tickets", "{'kind': '$kind', 'title': 't', 'description': 'd', 'fields': {$fields}$for}"));

    /** Those that name a ticket. */
    static final List<Probe> OF_A_TICKET = List.of(
            get(TICKET),
            get(TICKET + "/history"),
            get(TICKET + "/promises"),
            get(TICKET + "/actions"),
            new Probe("GET " + TICKET + "/why", "?action=resolve", Optional.empty()),
            post(TICKET + "/classify", "{'priority': 'high'}"),
            post(TICKET + "/assign", "{'assignee': 'somebody'}"),
            post(TICKET + "/reply", "{'text': 't'}"),
            post(TICKET + "/note", "{'text': 't'}"),
            post(TICKET + "/await-customer", "{'text': 't'}"),
            post(TICKET + "/promise-date", "{'date': '2026-12-24T12:00:00Z', 'reason': 'r'}"),
            post(TICKET + "/repromise", "{'reason': 'r'}"),
            post(TICKET + "/resolve", "{'text': 't'}"),
            post(TICKET + "/reopen", "{'text': 't'}"),
            post(TICKET + "/close", "{}"));

    private static Probe get(String path) {
        return new Probe("GET " + path, "", Optional.empty());
    }

    private static Probe post(String path, String body) {
        return new Probe("POST " + path, "", Optional.of(body));
    }

    String method() {
        return route.substring(0, route.indexOf(' '));
    }

    /** The last part of the route, which tells it from others. */
    String name() {
        return route.replace(DESK, "").replace("/tickets/{ticket}", "{ticket}");
    }

    String path(String desk, String ticket) {
        return route.substring(route.indexOf(' ') + 1)
                        .replace("{desk}", desk)
                        .replace("{ticket}", ticket)
                        .replace("{type}", "refused")
                + query;
    }
}
