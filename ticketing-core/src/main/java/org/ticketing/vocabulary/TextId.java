package org.ticketing.vocabulary;

import java.util.UUID;

/** A text kept apart from the log, so that it can be erased. */
public record TextId(UUID value) {

    /**
     * Reads an id as people write it.
     *
     * @throws IllegalArgumentException if it is not a UUID
     */
    public static TextId parse(String value) {
        return new TextId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
