package org.ticketing.server.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.stream.Stream;
import org.ticketing.vocabulary.Action;

/** What the address of a "why" asks about. */
record WhyQuery(Action action) {

    private static final List<String> ACTIONS =
            Stream.of(Action.values()).map(Action::key).toList();

    static WhyQuery of(Context request) {
        Parameters parameters = Parameters.only(request, "action");
        String key = parameters.oneOf("action", ACTIONS).orElseGet(() -> parameters.missing("action", ACTIONS));
        parameters.require(List.of());
        return new WhyQuery(Stream.of(Action.values())
                .filter(action -> action.key().equals(key))
                .findFirst()
                .orElseThrow());
    }
}
