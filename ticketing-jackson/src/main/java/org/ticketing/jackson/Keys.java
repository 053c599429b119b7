package org.ticketing.jackson;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ticketing.vocabulary.Key;

/** Constants of the domain by the names that documents have for them. */
final class Keys {

    private Keys() {}

    static <E extends Enum<E>> Optional<E> constant(Class<E> type, String key) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> Key.of(constant).equals(key))
                .findFirst();
    }

    static <E extends Enum<E>> List<String> of(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Key::of).toList();
    }
}
