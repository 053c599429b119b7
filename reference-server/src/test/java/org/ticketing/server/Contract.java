package org.ticketing.server;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The contract of the server as its own file says: finds whatever in an answer is not in it. Its schemas are JSON Schema
 * 2020-12, as OpenAPI 3.1 has it, so an ordinary validator reads them.
 */
final class Contract {

    private static final String IRI = "https://contract.example/openapi.json";

    /** Headers that programs rely on: none of them is sent unless the contract says so. */
    private static final List<String> PROMISED = List.of(
            "ETag",
            "Location",
            "Link",
            "Retry-After",
            "Allow",
            "WWW-Authenticate",
            "Content-Language",
            "Content-Disposition",
            "Repr-Digest");

    private final JsonNode document;
    private final SchemaRegistry schemas;

    Contract() {
        this.document = read();
        this.schemas = SchemaRegistry.withDefaultDialect(
                Dialects.getOpenApi31(),
                builder -> builder.schemas(Map.of(IRI, document.toString()))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
    }

    private static JsonNode read() {
        try (InputStream file = Contract.class.getResourceAsStream("/openapi.yaml")) {
            return YAMLMapper.shared().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode document() {
        return document;
    }

    /** Every path of the contract, with the methods it takes. */
    Map<String, List<String>> operations() {
        Map<String, List<String>> operations = new TreeMap<>();
        document.get("paths")
                .propertyStream()
                .forEach(path -> operations.put(
                        path.getKey(), List.copyOf(path.getValue().propertyNames())));
        return operations;
    }

    /** What is wrong with an answer; nothing if all is as the contract says. */
    List<String> violations(Answer answer) {
        Optional<String> path = path(answer.path());
        if (path.isEmpty()) {
            return check(answer, "/components/responses/NotFound");
        }
        String item = "/paths/" + escaped(path.get());
        String operation = item + "/" + answer.method().toLowerCase(Locale.ROOT);
        if (at(operation).isMissingNode()) {
            return check(answer, "/components/responses/MethodNotAllowed");
        }
        String response = operation + "/responses/" + answer.status();
        if (at(response).isMissingNode()) {
            return List.of(answer.method() + " " + path.get() + " never answers " + answer.status());
        }
        return Stream.concat(requestViolations(answer, operation).stream(), check(answer, response).stream())
                .toList();
    }

    /** What we send and is taken has to be in the contract too. */
    private List<String> requestViolations(Answer answer, String operation) {
        String schema = operation + "/requestBody/content/application~1json/schema";
        return answer.status() < 300 && answer.sent().isPresent() && !at(schema).isMissingNode()
                ? validate(JsonMapper.shared().readTree(answer.sent().get()), schema, "request")
                : List.of();
    }

    private List<String> check(Answer answer, String responsePointer) {
        String pointer = resolved(responsePointer);
        List<String> found = new ArrayList<>(headers(answer, pointer));
        JsonNode content = at(pointer + "/content");
        if (content.isMissingNode()) {
            if (!answer.text().isEmpty()) {
                found.add("there is no body in the contract, but there is one: " + answer.text());
            }
            return found;
        }
        String type = answer.header("Content-Type").orElse("").replaceAll(" *;.*", "");
        if (content.has("*/*")) {
            return found;
        }
        if (!content.has(type)) {
            found.add("content type " + type + " instead of " + content.propertyNames());
        } else if (type.endsWith("json")) {
            found.addAll(validate(answer.json(), pointer + "/content/" + escaped(type) + "/schema", "body"));
        }
        return found;
    }

    private List<String> headers(Answer answer, String response) {
        List<String> found = new ArrayList<>();
        JsonNode documented = at(response + "/headers");
        for (String name : PROMISED) {
            Optional<String> value = answer.header(name);
            boolean known = documented.has(name);
            if (value.isPresent() && !known) {
                found.add("header " + name + " is not in the contract");
            }
            if (known) {
                String header = resolved(response + "/headers/" + name);
                if (value.isEmpty() && at(header + "/required").asBoolean(false)) {
                    found.add("header " + name + " is missing");
                }
                value.ifPresent(text -> found.addAll(validate(typed(text, header), header + "/schema", name)));
            }
        }
        return found;
    }

    private JsonNode typed(String text, String header) {
        return at(header + "/schema/type").asString().equals("integer")
                ? JsonMapper.shared().readTree(text)
                : StringNode.valueOf(text);
    }

    List<String> validate(JsonNode value, String schemaPointer, String what) {
        Schema schema = schemas.getSchema(
                SchemaLocation.of(IRI + "#" + schemaPointer.replace("{", "%7B").replace("}", "%7D")));
        List<Error> errors = schema.validate(value);
        return errors.stream()
                .map(error -> what + error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    /** The path of the contract that an address belongs to; those without variables before those with. */
    private Optional<String> path(String address) {
        return operations().keySet().stream()
                .filter(path -> address.matches(path.replaceAll("\\{[^}]+}", "[^/]+")))
                .min(Comparator.comparing(path -> path.contains("{")));
    }

    /** Where a pointer leads to, through a reference. */
    private String resolved(String pointer) {
        JsonNode reference = at(pointer + "/$ref");
        return reference.isMissingNode() ? pointer : reference.stringValue().substring(1);
    }

    JsonNode at(String pointer) {
        return document.at(pointer);
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
