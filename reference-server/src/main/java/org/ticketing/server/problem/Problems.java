package org.ticketing.server.problem;

import io.javalin.http.HttpResponseException;
import java.util.UUID;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.ticketing.problem.ConcurrentChange;
import org.ticketing.problem.IdempotencyConflict;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.InvalidExport;
import org.ticketing.problem.InvalidPolicy;
import org.ticketing.problem.NeverOpens;
import org.ticketing.problem.NotFound;
import org.ticketing.problem.Refused;
import org.ticketing.problem.StaleVersion;
import org.ticketing.problem.StorageFailed;
import org.ticketing.problem.TakenOver;
import org.ticketing.problem.TicketingException;
import org.ticketing.problem.UnknownPosition;
import org.ticketing.vocabulary.Text;

/** What each exception is to those who call over HTTP: the one place that decides on statuses. */
public final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String SOON = "1";
    private static final String LATER = "5";

    private Problems() {}

    /**
     * The problem behind an exception. What the server is to blame for is logged, and told without what it was.
     *
     * @param method and path of the request, for those who are lost
     * @param readOnly whether only a query can have been invalid
     */
    public static Problem of(Throwable thrown, String method, String path, boolean readOnly) {
        return switch (thrown) {
            case BadRequest bad -> bad.problem();
            case Denied denied -> denied.problem();
            case DataAccessException failed -> storageFailed(failed);
            case TicketingException refused -> of(refused, readOnly);
            case HttpResponseException http -> of(http, method, path);
            default -> internal(thrown);
        };
    }

    private static Problem of(TicketingException thrown, boolean readOnly) {
        return switch (thrown) {
            case InvalidCommand e ->
                Problem.of(readOnly ? ProblemType.INVALID_REQUEST : ProblemType.INVALID_COMMAND, e.violations());
            case Refused e -> Problem.of(e.refusal());
            case NotFound e -> Problem.of(ProblemType.NOT_FOUND, e.text());
            case StaleVersion e ->
                Problem.of(ProblemType.STALE_VERSION, e.text())
                        .with("expected", e.expected())
                        .with("actual", e.actual())
                        .header("ETag", "\"" + e.actual() + "\"");
            case UnknownPosition e -> Problem.of(ProblemType.UNKNOWN_POSITION, e.text());
            case IdempotencyConflict e -> Problem.of(ProblemType.IDEMPOTENCY_CONFLICT, e.text());
            case ConcurrentChange e ->
                Problem.of(ProblemType.CONCURRENT_CHANGE, e.text()).header("Retry-After", SOON);
            case StorageFailed e -> storageFailed(e);
            case InvalidPolicy e -> internal(e);
            case InvalidExport e -> internal(e);
            case NeverOpens e -> internal(e);
            case TakenOver e -> internal(e);
        };
    }

    private static Problem of(HttpResponseException thrown, String method, String path) {
        return switch (thrown.getStatus()) {
            case 404 -> unknownAddress(path);
            case 405 -> methodNotAllowed(thrown, method, path);
            case 400 -> BadRequest.of("address", "readable", notReadable()).problem();
            default -> internal(thrown);
        };
    }

    private static Problem unknownAddress(String path) {
        return Problem.of(
                ProblemType.UNKNOWN_ADDRESS,
                new Text(
                                "There is nothing at %s: see /docs for what there is",
                                "Não há nada em %s: veja em /docs o que existe")
                        .with(path));
    }

    private static Problem methodNotAllowed(HttpResponseException thrown, String method, String path) {
        String allowed = String.join(", ", thrown.getDetails().values());
        return Problem.of(
                        ProblemType.METHOD_NOT_ALLOWED,
                        new Text("%s takes %s, not %s", "%s aceita %s, e não %s").with(path, allowed, method))
                .header("Allow", allowed);
    }

    private static Text notReadable() {
        return new Text("can't be read: encode it as URLs are", "não pode ser lido: codifique como em URLs");
    }

    private static Problem storageFailed(Throwable thrown) {
        UUID incident = logged(thrown);
        Text detail = new Text(
                "The store can't do its work at this moment: try again in a few seconds (incident %s)",
                "O armazenamento não consegue trabalhar neste momento: tente de novo em alguns segundos (incidente"
                        + " %s)");
        return Problem.of(ProblemType.STORAGE_FAILED, detail, incident).header("Retry-After", LATER);
    }

    private static Problem internal(Throwable thrown) {
        Text detail = new Text(
                "Report incident %s to the people who run this server",
                "Informe o incidente %s a quem cuida deste servidor");
        return Problem.of(ProblemType.INTERNAL_ERROR, detail, logged(thrown));
    }

    private static UUID logged(Throwable thrown) {
        UUID incident = UUID.randomUUID();
        LOG.error("incident {}", incident, thrown);
        return incident;
    }
}
