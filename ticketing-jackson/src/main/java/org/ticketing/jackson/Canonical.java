package org.ticketing.jackson;

import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one text of a document, whatever its layout was: JSON with sorted keys and no space between. Policies are addressed
 * by the hash of this text for ever, so every choice is stated here, and none is left to a default.
 */
final class Canonical {

    private static final JsonMapper WRITER = JsonMapper.builder()
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED, JsonNodeFeature.WRITE_NULL_PROPERTIES)
            .enable(JsonWriteFeature.QUOTE_PROPERTY_NAMES, JsonWriteFeature.WRITE_HEX_UPPER_CASE)
            .disable(
                    JsonWriteFeature.ESCAPE_FORWARD_SLASHES,
                    JsonWriteFeature.ESCAPE_NON_ASCII,
                    JsonWriteFeature.WRITE_NUMBERS_AS_STRINGS)
            .build();

    private Canonical() {}

    static String json(JsonNode document) {
        return WRITER.writeValueAsString(document);
    }
}
