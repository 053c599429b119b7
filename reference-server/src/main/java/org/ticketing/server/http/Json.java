package org.ticketing.server.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.ticketing.vocabulary.Key;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializerBase;

/** How this server reads and writes JSON: constants by their keys, what is absent left out, no member twice. */
final class Json {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(usual -> usual.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .addModule(new SimpleModule("keys").addSerializer(new KeySerializer()))
            .build();

    private Json() {}

    /** The constants of the library have keys, which policies and the contract use. */
    private static final class KeySerializer extends ToStringSerializerBase {

        KeySerializer() {
            super(Enum.class);
        }

        @Override
        public String valueToString(Object constant) {
            return Key.of((Enum<?>) constant);
        }
    }
}
