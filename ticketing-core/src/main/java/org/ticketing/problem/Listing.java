package org.ticketing.problem;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ticketing.vocabulary.Text;

/** A heading with the violations under it, one a line. */
final class Listing {

    private Listing() {}

    static Text of(String en, String pt, List<Violation> violations) {
        return new Text(
                en + lines(violations, v -> v.message().en()),
                pt + lines(violations, v -> v.message().pt()));
    }

    private static String lines(List<Violation> violations, Function<Violation, String> message) {
        return violations.stream()
                .map(v -> "\n  " + v.path() + ": " + message.apply(v) + " [" + v.rule() + "]")
                .collect(Collectors.joining());
    }
}
