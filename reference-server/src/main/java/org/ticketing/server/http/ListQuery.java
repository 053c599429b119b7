package org.ticketing.server.http;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Domains;
import org.ticketing.condition.Fact;
import org.ticketing.problem.Violation;
import org.ticketing.server.problem.BadRequest;
import org.ticketing.vocabulary.Text;

/** What the address of a list asks for. A parameter that is not known is a mistake, not overlooked. */
record ListQuery(Condition filter, Optional<String> cursor, int limit) {

    private static final int USUAL_LIMIT = 50;
    private static final List<Fact> FILTERS =
            List.of(Fact.KIND, Fact.PRIORITY, Fact.AREA, Fact.CHANNEL, Fact.PHASE, Fact.TURN);

    static ListQuery of(Context request, Domains domains) {
        Map<String, List<String>> parameters = request.queryParamMap();
        List<Violation> violations = new ArrayList<>(unknown(parameters.keySet()));
        List<Condition> conditions = new ArrayList<>();
        for (Fact fact : FILTERS) {
            List<String> values = parameters.getOrDefault(fact.key(), List.of());
            values.forEach(value -> unknown(fact, value, domains).ifPresent(violations::add));
            if (!values.isEmpty()) {
                conditions.add(new Condition.AnyOf(fact, Set.copyOf(values)));
            }
        }
        int limit = limit(parameters, violations);
        if (!violations.isEmpty()) {
            throw BadRequest.of(violations);
        }
        return new ListQuery(new Condition.All(conditions), Optional.ofNullable(request.queryParam("cursor")), limit);
    }

    /** Which numbers are in range is for the library. */
    private static int limit(Map<String, List<String>> parameters, List<Violation> violations) {
        List<String> values = parameters.getOrDefault("limit", List.of(Integer.toString(USUAL_LIMIT)));
        try {
            return Integer.parseInt(values.get(0));
        } catch (NumberFormatException e) {
            violations.add(new Violation(
                    "limit",
                    "type",
                    new Text("has to be a whole number, not '%s'", "precisa ser um número inteiro, e não '%s'")
                            .with(values.get(0))));
            return USUAL_LIMIT;
        }
    }

    private static Optional<Violation> unknown(Fact fact, String value, Domains domains) {
        return domains.of(fact)
                .filter(known -> !known.contains(value))
                .map(known -> new Violation(
                        fact.key(),
                        "known-value",
                        new Text("'%s' is not known here: use one of %s", "'%s' não é conhecido aqui: use um de %s")
                                .with(value, known)));
    }

    private static List<Violation> unknown(Set<String> parameters) {
        Set<String> known = new TreeSet<>(Set.of("limit", "cursor"));
        FILTERS.forEach(fact -> known.add(fact.key()));
        return parameters.stream()
                .filter(parameter -> !known.contains(parameter))
                .sorted()
                .map(parameter -> new Violation(
                        parameter,
                        "known-parameter",
                        new Text(
                                        "is not known here: the parameters are %s",
                                        "não é conhecido aqui: os parâmetros são %s")
                                .with(known)))
                .toList();
    }
}
