package org.ticketing.server.problem;

import java.util.List;
import org.ticketing.problem.Violation;
import org.ticketing.vocabulary.Text;

/** A request that can't be brought to the library at all. */
public final class BadRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    private BadRequest(Problem problem) {
        super(problem.detail().en());
        this.problem = problem;
    }

    /** Query parameters or headers that do not make sense. */
    public static BadRequest of(List<Violation> violations) {
        return new BadRequest(Problem.of(ProblemType.INVALID_REQUEST, violations));
    }

    /** One query parameter or header that does not make sense. */
    public static BadRequest of(String path, String rule, Text message) {
        return of(List.of(new Violation(path, rule, message)));
    }

    /** What is no request that the HTTP server takes, with its reason. */
    public static Problem unreadable(int status, String reason) {
        return Problem.of(
                        ProblemType.INVALID_REQUEST,
                        new Text(
                                        "The server can't take this request (%s): mend its address or its headers",
                                        "O servidor não aceita esta requisição (%s): corrija o endereço ou os"
                                                + " cabeçalhos")
                                .with(reason))
                .with("status", status);
    }

    /** A body that is no JSON from this place on. */
    public static BadRequest malformedJson(int line, int column, String reason) {
        Text detail = new Text(
                        "Line %s, column %s: %s. Send one JSON object",
                        "Linha %s, coluna %s: o JSON não continua assim (%s). Envie um objeto JSON")
                .with(line, column, reason);
        return new BadRequest(Problem.of(ProblemType.MALFORMED_JSON, detail)
                .with("line", line)
                .with("column", column));
    }

    /** A body that is not declared as JSON. */
    public static BadRequest contentType(String declared) {
        return new BadRequest(Problem.of(
                ProblemType.UNSUPPORTED_CONTENT_TYPE,
                new Text(
                                "Send Content-Type: application/json, not %s",
                                "Envie Content-Type: application/json, e não %s")
                        .with(declared)));
    }

    /** A body with more bytes than are taken. */
    public static BadRequest tooLarge(int most) {
        return new BadRequest(Problem.of(
                ProblemType.BODY_TOO_LARGE,
                new Text(
                                "At most %s bytes are taken: shorten the texts",
                                "São aceitos no máximo %s bytes: encurte os textos")
                        .with(most)));
    }

    /** Nobody who is logged in, where the portal has credentials of its own. */
    public static BadRequest loggedOut() {
        return new BadRequest(Problem.challenge(
                ProblemType.UNAUTHENTICATED,
                new Text(
                        "Nobody is logged in, or the session has ended: log in (POST …/session)",
                        "Ninguém entrou, ou a sessão terminou: entre de novo (POST …/session)")));
    }

    /** Nobody whom this desk knows. */
    public static BadRequest unauthenticated(String desk) {
        return new BadRequest(Problem.challenge(
                ProblemType.UNAUTHENTICATED,
                new Text(
                                "Send a token that desk %s knows, as Authorization: Bearer <token>",
                                "Envie um token que o atendimento %s conheça, como Authorization: Bearer <token>")
                        .with(desk)));
    }

    Problem problem() {
        return problem;
    }
}
