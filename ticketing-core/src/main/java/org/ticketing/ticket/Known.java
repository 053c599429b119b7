package org.ticketing.ticket;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.problem.Violation;

/** Checks the names in a command against those that the desk knows. */
record Known(SupportPolicy policy) {

    List<Violation> classification(Command.Classify c) {
        return Stream.of(
                        one("kind", c.kind(), policy.classification().kindIds()),
                        one("priority", c.priority(), policy.classification().priorityIds()),
                        one("area", c.area(), policy.areaIds()),
                        one(
                                "complexity",
                                c.complexity(),
                                policy.classification().complexityIds()))
                .flatMap(Optional::stream)
                .toList();
    }

    Optional<Violation> kind(String kind) {
        return one("kind", kind, policy.classification().kindIds());
    }

    private static Optional<Violation> one(String field, @Nullable String value, List<String> known) {
        if (value == null || known.contains(value)) {
            return Optional.empty();
        }
        return Optional.of(Violation.unknown(field, value, known));
    }
}
