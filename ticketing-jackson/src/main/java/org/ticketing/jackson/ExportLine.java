package org.ticketing.jackson;

import java.util.function.Function;
import org.ticketing.problem.InvalidExport;
import org.ticketing.vocabulary.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A line of an export, as JSON. */
final class ExportLine {

    /** Numbers of a policy are read as exactly as they are written, or its hash would be another. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private ExportLine() {}

    /**
     * Reads a line.
     *
     * @throws InvalidExport if it is not JSON, or not as expected
     */
    static <T> T read(long line, String json, Function<? super LogJsonTree, T> how) {
        try {
            return read(line, MAPPER.readTree(json), how);
        } catch (JacksonException e) {
            throw unreadable(line, e.getOriginalMessage(), e);
        }
    }

    /** Reads a line that is JSON. */
    static <T> T read(long line, JsonNode json, Function<? super LogJsonTree, T> how) {
        try {
            return how.apply(new LogJsonTree(json));
        } catch (IllegalArgumentException e) {
            throw unreadable(line, String.valueOf(e.getMessage()), e);
        }
    }

    private static InvalidExport unreadable(long line, String why, RuntimeException cause) {
        InvalidExport invalid = new InvalidExport(
                line,
                new Text(
                                "this can't be read (%s): a newer version of the library wrote it, or it was changed;"
                                        + " update the library, or export again",
                                "isto não pode ser lido (%s): uma versão mais nova da biblioteca o gravou, ou foi"
                                        + " alterado; atualize a biblioteca ou exporte de novo")
                        .with(why));
        invalid.initCause(cause);
        return invalid;
    }
}
