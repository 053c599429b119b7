package org.ticketing.server.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ticketing.vocabulary.Action;

/** What the address of a "why" asks about. */
record WhyQuery(Action action) {

    /** Of anything that can be done. */
    static WhyQuery of(Context request) {
        return of(request, action -> true);
    }

    /** Of what can be done with live chats. */
    static WhyQuery ofChats(Context request) {
        return of(request, Action::isOfChats);
    }

    private static WhyQuery of(Context request, Predicate<Action> which) {
        List<String> actions =
                Stream.of(Action.values()).filter(which).map(Action::key).toList();
        Parameters parameters = Parameters.only(request, "action");
        String key = parameters.oneOf("action", actions).orElseGet(() -> parameters.missing("action", actions));
        parameters.require(List.of());
        return new WhyQuery(Stream.of(Action.values())
                .filter(action -> action.key().equals(key))
                .findFirst()
                .orElseThrow());
    }
}
