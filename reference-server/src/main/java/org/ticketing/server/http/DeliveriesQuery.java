package org.ticketing.server.http;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ticketing.problem.Violation;
import org.ticketing.server.webhook.Delivery;
import org.ticketing.vocabulary.Key;
import org.ticketing.vocabulary.Text;

/**
 * Which deliveries of a webhook are asked for.
 *
 * @param before of events before this position
 */
record DeliveriesQuery(Optional<Delivery.State> state, long before, int limit) {

    private static final int USUAL_LIMIT = 20;
    private static final int LONGEST = 50;
    private static final List<String> STATES =
            Stream.of(Delivery.State.values()).map(Key::of).toList();

    static DeliveriesQuery of(Context request) {
        Parameters parameters = Parameters.only(request, "state", "before", "limit");
        Optional<Delivery.State> state =
                parameters.oneOf("state", STATES).flatMap(key -> Key.read(Delivery.State.class, key));
        long before = parameters.id("before", Long::valueOf).orElse(Long.MAX_VALUE);
        int limit = parameters.number("limit").orElse(USUAL_LIMIT);
        List<Violation> violations = new ArrayList<>();
        if (limit < 1 || limit > LONGEST) {
            violations.add(new Violation(
                    "limit",
                    "range",
                    new Text("has to be 1 to %s, not %s", "precisa ser de 1 a %s, não %s").with(LONGEST, limit)));
        }
        parameters.require(violations);
        return new DeliveriesQuery(state, before, limit);
    }
}
