package org.ticketing.server.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ticketing.problem.InvalidCommand;
import org.ticketing.problem.Violation;
import org.ticketing.server.problem.BadRequest;
import org.ticketing.ticket.Command;
import org.ticketing.vocabulary.AttachmentId;
import org.ticketing.vocabulary.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the body of a request as a command, or another record. */
final class Bodies {

    /** Room for the longest text of a command, with every character escaped. */
    static final int MOST_BYTES = 256 * 1024;

    /** How much of what is too large is still taken in, and let go: a client reads no answer before it has sent its body. */
    private static final int MOST_LET_GO = 16 * MOST_BYTES;

    private static final Pattern JSON =
            Pattern.compile("application/json *(; *charset *= *\"?utf-8\"? *)?", Pattern.CASE_INSENSITIVE);

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Bodies() {}

    static <C> C command(Context request, Class<C> type) {
        return read(request, type);
    }

    /**
     * A command on a ticket as it is sent.
     *
     * @param attachments the files that are to be saved with what it writes
     */
    record Sent<C extends Command>(C command, List<AttachmentId> attachments) {}

    /** The member that a command has beside those of its record, if it writes something. */
    private record Files(@Nullable List<String> attachments) {}

    static <C extends Command> Sent<C> sent(Context request, Class<C> type) {
        if (!CommandRoute.takesFiles(type)) {
            return new Sent<>(read(request, type), List.of());
        }
        ObjectNode body = object(request, type, Shape.of(type).and(Shape.of(Files.class)));
        @Nullable JsonNode files = body.remove("attachments");
        List<AttachmentId> attachments = files == null ? List.of() : attachments(files);
        return new Sent<>(Json.MAPPER.treeToValue(body, type), attachments);
    }

    private static List<AttachmentId> attachments(JsonNode files) {
        List<AttachmentId> ids = new ArrayList<>();
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            String id = files.get(i).stringValue();
            String path = "attachments." + i;
            AttachmentRoutes.attachmentId(id)
                    .ifPresentOrElse(
                            ids::add,
                            () -> violations.add(new Violation(
                                    path,
                                    "type",
                                    new Text("'%s' is no id of a file", "'%s' não é um id de arquivo").with(id))));
        }
        if (!violations.isEmpty()) {
            throw new InvalidCommand(violations);
        }
        return ids;
    }

    /** Reads the body as a record: of texts, lists of texts, instants and fields. */
    static <R> R read(Context request, Class<R> type) {
        return Json.MAPPER.treeToValue(object(request, type, Shape.of(type)), type);
    }

    /** A record in a member of a body; nothing, with what is wrong in it noted, if it can't be read. */
    static <C> Optional<C> within(String path, @Nullable JsonNode member, Class<C> type, List<Violation> violations) {
        ObjectNode object = member instanceof ObjectNode given ? given : Json.MAPPER.createObjectNode();
        List<Violation> found = Shape.of(type).violations(path + ".", object);
        violations.addAll(found);
        return found.isEmpty() ? Optional.of(Json.MAPPER.treeToValue(withoutNulls(object), type)) : Optional.empty();
    }

    private static ObjectNode object(Context request, Class<?> type, Shape shape) {
        JsonNode body = tree(request, type.getRecordComponents().length == 0);
        if (!(body instanceof ObjectNode object)) {
            throw new InvalidCommand(List.of(
                    new Violation("body", "type", new Text("has to be an object: {…}", "precisa ser um objeto: {…}"))));
        }
        List<Violation> violations = shape.violations(object);
        if (!violations.isEmpty()) {
            throw new InvalidCommand(violations);
        }
        return withoutNulls(object);
    }

    /** As good as left out, and not every member can be null. */
    private static ObjectNode withoutNulls(ObjectNode object) {
        List.copyOf(object.propertyNames()).stream()
                .filter(member -> object.path(member).isNull())
                .forEach(object::remove);
        return object;
    }

    private static JsonNode tree(Context request, boolean mayBeEmpty) {
        byte[] bytes = bytes(request);
        if (bytes.length == 0 && mayBeEmpty) {
            return Json.MAPPER.createObjectNode();
        }
        requireJson(request.contentType());
        try {
            JsonNode tree = Json.MAPPER.readTree(text(bytes));
            if (tree.isMissingNode()) {
                throw BadRequest.malformedJson(1, 1, "there is no body");
            }
            return tree;
        } catch (JacksonException e) {
            // What is nested too deep is refused without a place.
            @Nullable TokenStreamLocation place = e.getLocation();
            throw BadRequest.malformedJson(
                    place == null ? 1 : Math.max(1, place.getLineNr()),
                    place == null ? 1 : Math.max(1, place.getColumnNr()),
                    e.getOriginalMessage());
        }
    }

    /** The text in the one encoding that JSON is exchanged in: another that looks right is not guessed. */
    private static String text(byte[] bytes) {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        boolean readable = !StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes), text, true)
                .isError();
        String read = text.flip().toString();
        if (!readable) {
            int line = 1 + (int) read.chars().filter(c -> c == '\n').count();
            throw BadRequest.malformedJson(line, read.length() - read.lastIndexOf('\n'), "this is not UTF-8");
        }
        return read.startsWith(BYTE_ORDER_MARK) ? read.substring(1) : read;
    }

    /** Never keeps more than one byte too much, whatever length was declared. */
    private static byte[] bytes(Context request) {
        try {
            InputStream body = request.bodyInputStream();
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                body.skip(MOST_LET_GO);
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
