package org.ticketing.server.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ticketing.problem.Refusal;
import org.ticketing.problem.Violation;
import org.ticketing.server.body.RefusalBody;
import org.ticketing.vocabulary.Language;
import org.ticketing.vocabulary.Text;

/**
 * What went wrong with one request.
 *
 * @param detail what happened and what to do about it
 * @param headers of the answer
 * @param members of the body beside those of every problem; violations are kept apart, since they are told in one language
 */
public record Problem(
        ProblemType type,
        Text detail,
        Map<String, String> headers,
        Map<String, Object> members,
        List<Violation> violations) {

    public Problem {
        headers = Map.copyOf(headers);
        members = Map.copyOf(members);
        violations = List.copyOf(violations);
    }

    /** A problem of this type with nothing more to say than its detail. */
    public static Problem of(ProblemType type, Text detail) {
        return new Problem(type, detail, Map.of(), Map.of(), List.of());
    }

    /** One that says how to be let in. */
    static Problem challenge(ProblemType type, Text detail) {
        return of(type, detail).header("WWW-Authenticate", "Bearer realm=\"ticketing\"");
    }

    static Problem of(ProblemType type, List<Violation> violations) {
        Text detail = new Text(lines(violations, Language.ENGLISH), lines(violations, Language.PORTUGUESE));
        return new Problem(type, detail, Map.of(), Map.of(), violations);
    }

    static Problem of(Refusal refusal) {
        return of(ProblemType.REFUSED, refusal.reason()).with("refusal", RefusalBody.of(refusal));
    }

    /** A failure that people can find in the log. */
    static Problem of(ProblemType type, Text detail, UUID incident) {
        return of(type, detail.with(incident)).with("incident", incident.toString());
    }

    Problem with(String member, Object value) {
        Map<String, Object> more = new TreeMap<>(members);
        more.put(member, value);
        return new Problem(type, detail, headers, more, violations);
    }

    Problem header(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new Problem(type, detail, more, members, violations);
    }

    /** This problem as it is told to somebody. */
    public Map<String, Object> body(Language language) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type.uri());
        body.put("title", type.title().in(language));
        body.put("status", type.status());
        body.put("detail", detail.in(language));
        if (!violations.isEmpty()) {
            body.put(
                    "violations",
                    violations.stream()
                            .map(violation -> Map.of(
                                    "path", violation.path(),
                                    "rule", violation.rule(),
                                    "message", violation.message().in(language)))
                            .toList());
        }
        body.putAll(members);
        return body;
    }

    private static String lines(List<Violation> violations, Language language) {
        return violations.stream()
                .map(violation -> violation.path() + ": " + violation.message().in(language))
                .collect(Collectors.joining("\n"));
    }
}
