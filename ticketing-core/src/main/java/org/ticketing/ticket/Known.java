package org.ticketing.ticket;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ticketing.classification.Forwarding;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.problem.Violation;
import org.ticketing.vocabulary.Text;

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

    /** What is missing where a ticket is handed to another area. */
    List<Violation> forwarding(Command.Classify c, Triage now) {
        Forwarding rules = policy.classification().forwarding();
        boolean handedOn = c.area() != null && !c.area().equals(now.area());
        boolean silent = c.reason() == null || c.reason().isBlank();
        return handedOn && silent && rules.reasonMandatory()
                ? List.of(new Violation(
                        "reason",
                        "mandatory",
                        new Text(
                                        "is mandatory where another area gets the ticket (%1$s): say why",
                                        "é obrigatório quando o chamado passa a outra área (%2$s): diga por quê")
                                .with(
                                        rules.source().brief().en(),
                                        rules.source().brief().pt())))
                : List.of();
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
