package org.ticketing.jackson;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ticketing.problem.Violation;
import org.ticketing.vocabulary.Text;
import tools.jackson.databind.JsonNode;

/**
 * A complaint of the schema in words that help: what is wrong, and what would be right.
 *
 * @param lacks the places that are missing, if that is the complaint: any of them would do
 * @param meant the place that a misspelt name stands for, as far as one can tell
 * @param gap what can't be read because of it, if anything
 */
record SchemaError(Violation violation, Set<String> lacks, Optional<String> meant, Optional<String> gap) {

    static SchemaError of(Error error, JsonNode schema) {
        String path = path(error.getInstanceLocation());
        JsonNode value = error.getInstanceNode();
        JsonNode rule = error.getSchemaNode();
        JsonNode around = around(error, schema);
        return switch (error.getKeyword()) {
            case "required" -> lack(Places.below(path, error.getProperty()), error.getProperty(), around, schema);
            case "oneOf" -> sourceless(path, value);
            case "additionalProperties" -> unknownKey(path, error.getProperty(), value, around);
            case "propertyNames" ->
                wrong(Places.below(path, error.getProperty()), "form", Forms.explain("key", error.getProperty()));
            case "type" -> wrong(path, "type", SchemaTexts.type(value, rule, SchemaTexts.example(around)));
            case "enum" -> wrong(path, "known-value", SchemaTexts.unknownValue(value, names(rule)));
            case "const" -> wrong(path, "known-value", SchemaTexts.unknownValue(value, List.of(rule.asString())));
            case "pattern" -> misshapen(path, value.asString(), nameOf(error));
            case "minItems" -> wrong(path, "size", SchemaTexts.emptyList());
            case "minProperties" -> wrong(path, "size", SchemaTexts.emptyMap(keys(around)));
            case "maxProperties" -> wrong(path, "size", SchemaTexts.oneOnly(List.copyOf(value.propertyNames())));
            case "uniqueItems" -> harmless(path, "unique", SchemaTexts.twice(value));
            case "minimum" -> wrong(path, "range", SchemaTexts.atLeast(value, rule));
            case "maximum" -> wrong(path, "range", SchemaTexts.atMost(value, rule));
            case "maxLength" -> wrong(path, "size", SchemaTexts.tooLong(value.asString(), rule.asInt()));
            default -> wrong(path, error.getKeyword(), SchemaTexts.other(error.getKeyword(), error.getMessage()));
        };
    }

    boolean isLackOf(String path) {
        return lacks.contains(path);
    }

    private static SchemaError lack(String path, String key, JsonNode around, JsonNode schema) {
        String example = SchemaTexts.example(resolved(around.path("properties").path(key), schema));
        return new SchemaError(
                new Violation(path, "mandatory", SchemaTexts.missing(key, example)),
                Set.of(path),
                Optional.empty(),
                Optional.of(path));
    }

    private static SchemaError sourceless(String path, JsonNode value) {
        boolean both = value.has("source") && value.has("assumed");
        return new SchemaError(
                new Violation(path, "source", both ? SchemaTexts.TWO_SOURCES : SchemaTexts.NO_SOURCE),
                both ? Set.of() : Set.of(Places.below(path, "source"), Places.below(path, "assumed")),
                Optional.empty(),
                Optional.empty());
    }

    private static SchemaError unknownKey(String path, String key, JsonNode value, JsonNode around) {
        List<String> known = keys(around);
        List<String> free = known.stream().filter(name -> !value.has(name)).toList();
        Optional<String> meant = Nearest.to(key, free);
        // A condition without one of its tests would hold for more tickets than were meant.
        boolean inCondition = path.contains("/when");
        return new SchemaError(
                new Violation(
                        Places.below(path, key), "known-key", SchemaTexts.unknownKey(key, meant.orElse(null), known)),
                Set.of(),
                meant.map(name -> Places.below(path, name)),
                inCondition ? Optional.of(path) : Optional.empty());
    }

    /** A name of the wrong form can still be referred to, so what refers to it is checked. */
    private static SchemaError misshapen(String path, String value, String form) {
        Text message = Forms.explain(form, value);
        return form.equals("key") ? harmless(path, "form", message) : wrong(path, "form", message);
    }

    private static SchemaError wrong(String path, String rule, Text message) {
        return new SchemaError(new Violation(path, rule, message), Set.of(), Optional.empty(), Optional.of(path));
    }

    private static SchemaError harmless(String path, String rule, Text message) {
        return new SchemaError(new Violation(path, rule, message), Set.of(), Optional.empty(), Optional.empty());
    }

    private static String path(NodePath location) {
        String path = Places.DOCUMENT;
        for (int i = 0; i < location.getNameCount(); i++) {
            path = Places.below(path, location.getName(i));
        }
        return path;
    }

    /** The part of the schema in which the broken rule stands. */
    private static JsonNode around(Error error, JsonNode schema) {
        NodePath location = error.getSchemaLocation().getFragment();
        JsonNode node = schema;
        for (int i = 0; i < location.getNameCount() - 1; i++) {
            node = location.getElement(i) instanceof Integer index ? node.path(index) : node.path(location.getName(i));
        }
        return node;
    }

    private static String nameOf(Error error) {
        NodePath location = error.getSchemaLocation().getFragment();
        return location.getName(location.getNameCount() - 2);
    }

    /** The first part with an example: this one, or what it refers to. */
    private static JsonNode resolved(JsonNode part, JsonNode schema) {
        return part.has("examples") || !part.has("$ref")
                ? part
                : schema.at(part.path("$ref").stringValue().substring(1));
    }

    private static List<String> keys(JsonNode part) {
        return List.copyOf(part.path("properties").propertyNames());
    }

    private static List<String> names(JsonNode list) {
        return IntStream.range(0, list.size())
                .mapToObj(list::get)
                .flatMap(node -> Stream.of(node.asString()))
                .toList();
    }
}
