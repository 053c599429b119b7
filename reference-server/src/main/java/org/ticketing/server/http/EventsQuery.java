package org.ticketing.server.http;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ticketing.Desk;
import org.ticketing.problem.Violation;
import org.ticketing.server.problem.BadRequest;
import org.ticketing.view.PageRequest;
import org.ticketing.vocabulary.Text;

/**
 * Which events are asked for.
 *
 * @param after behind which position
 * @param limit how many at most
 */
record EventsQuery(long after, int limit) {

    private static final int USUAL_LIMIT = 50;
    private static final String AFTER = "after";
    private static final String LATEST = "latest";
    private static final String LAST_EVENT = "Last-Event-ID";
    private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");

    private static final Text NO_POSITION = new Text(
            "has to be the id of an event or latest, not '%s': use what an answer gave as next, or the last id that"
                    + " came",
            "precisa ser o id de um evento ou latest, e não '%s': use o que uma resposta deu como next, ou o último id"
                    + " recebido");

    /** Of a page; from the beginning if nothing else is said. */
    static EventsQuery ofPage(Context request, Desk desk) {
        Parameters parameters = Parameters.only(request, AFTER, "limit");
        Optional<String> after = parameters.single(AFTER);
        int limit = parameters.number("limit").orElse(USUAL_LIMIT);
        List<Violation> violations = new ArrayList<>();
        if (limit < 1 || limit > PageRequest.LONGEST) {
            violations.add(new Violation(
                    "limit",
                    "range",
                    new Text("has to be 1 to %s, not %s", "precisa ser de 1 a %s, não %s")
                            .with(PageRequest.LONGEST, limit)));
        }
        after.filter(text -> !isPosition(text)).ifPresent(text -> violations.add(violation(AFTER, text)));
        parameters.require(violations);
        return new EventsQuery(position(after.orElse("0"), desk), limit);
    }

    /** Of a stream: where the reader came to before, else where it says; from now on if it says nothing. */
    static long ofStream(Context request, Desk desk) {
        Parameters parameters = Parameters.only(request, AFTER);
        Optional<String> after = parameters.single(AFTER);
        List<Violation> violations = new ArrayList<>();
        after.filter(text -> !isPosition(text)).ifPresent(text -> violations.add(violation(AFTER, text)));
        parameters.require(violations);
        Optional<String> last = Optional.ofNullable(request.header(LAST_EVENT)).filter(text -> !text.isEmpty());
        last.filter(text -> !POSITION.matcher(text).matches()).ifPresent(text -> {
            throw BadRequest.of(List.of(violation(LAST_EVENT, text)));
        });
        return position(last.or(() -> after).orElse(LATEST), desk);
    }

    private static boolean isPosition(String text) {
        return text.equals(LATEST) || POSITION.matcher(text).matches();
    }

    private static Violation violation(String path, String text) {
        return new Violation(path, "known-position", NO_POSITION.with(text));
    }

    private static long position(String text, Desk desk) {
        return text.equals(LATEST) ? desk.lastPosition() : Long.parseLong(text);
    }
}
