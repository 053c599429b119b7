package org.ticketing.server.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.Violation;
import org.ticketing.server.problem.BadRequest;
import org.ticketing.vocabulary.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the body of a request as a command. */
final class Bodies {

    /** Room for the longest text of a command, with every character escaped. */
    static final int MOST_BYTES = 256 * 1024;

    private static final Pattern JSON =
            Pattern.compile("application/json *(; *charset *= *\"?utf-8\"? *)?", Pattern.CASE_INSENSITIVE);

    private Bodies() {}

    static <C> C command(Context request, Class<C> type) {
        JsonNode body = tree(request, type.getRecordComponents().length == 0);
        if (!(body instanceof ObjectNode object)) {
            throw new InvalidCommand(List.of(
                    new Violation("body", "type", new Text("has to be an object: {…}", "precisa ser um objeto: {…}"))));
        }
        List<Violation> violations = Shape.of(type).violations(object);
        if (!violations.isEmpty()) {
            throw new InvalidCommand(violations);
        }
        // As good as left out, and not every member can be null.
        List.copyOf(object.propertyNames()).stream()
                .filter(member -> object.path(member).isNull())
                .forEach(object::remove);
        return Json.MAPPER.treeToValue(object, type);
    }

    private static JsonNode tree(Context request, boolean mayBeEmpty) {
        byte[] bytes = bytes(request);
        if (bytes.length == 0 && mayBeEmpty) {
            return Json.MAPPER.createObjectNode();
        }
        requireJson(request.contentType());
        try {
            JsonNode tree = Json.MAPPER.readTree(bytes);
            if (tree.isMissingNode()) {
                throw BadRequest.malformedJson(1, 1, "there is no body");
            }
            return tree;
        } catch (JacksonException e) {
            TokenStreamLocation place = e.getLocation();
            throw BadRequest.malformedJson(
                    Math.max(1, place.getLineNr()), Math.max(1, place.getColumnNr()), e.getOriginalMessage());
        }
    }

    /** Never more than one byte too much, whatever length was declared. */
    private static byte[] bytes(Context request) {
        try {
            byte[] bytes = request.bodyInputStream().readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw BadRequest.tooLarge(MOST_BYTES);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireJson(@Nullable String contentType) {
        if (contentType == null) {
            throw BadRequest.contentType("nothing");
        }
        if (!JSON.matcher(contentType.strip().toLowerCase(Locale.ROOT)).matches()) {
            throw BadRequest.contentType(contentType);
        }
    }
}
