package org.ticketing.jackson;

import java.util.List;
import org.ticketing.problem.InvalidPolicy;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads JSON: what a store has kept, or another program has written. */
final class JsonTree {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final JsonMapper READER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonTree() {}

    /**
     * Reads one document.
     *
     * @throws InvalidPolicy if it is not JSON
     */
    static DocumentTree parse(String json) {
        try {
            return new DocumentTree(uniform(READER.readTree(json)), new Places(), List.of());
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            throw new InvalidPolicy(
                    List.of(YamlMistakes.syntax(e.getOriginalMessage(), at.getLineNr(), at.getColumnNr())));
        }
    }

    private static JsonNode uniform(JsonNode node) {
        if (node.isString()) {
            return Scalars.text(node.stringValue());
        }
        if (node.isNumber()) {
            return Scalars.number(node.asString());
        }
        if (node.isArray()) {
            ArrayNode list = NODES.arrayNode();
            node.forEach(item -> list.add(uniform(item)));
            return list;
        }
        if (node.isObject()) {
            ObjectNode map = NODES.objectNode();
            node.properties().forEach(entry -> map.set(Scalars.composed(entry.getKey()), uniform(entry.getValue())));
            return map;
        }
        return node;
    }
}
