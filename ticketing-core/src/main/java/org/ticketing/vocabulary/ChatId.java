package org.ticketing.vocabulary;

import java.util.UUID;

/** A live chat: a UUID of version 7, so that ids sort by birth. */
public record ChatId(UUID value) {

    /**
     * Reads an id as people write it.
     *
     * @throws IllegalArgumentException if it is not a UUID
     */
    public static ChatId parse(String value) {
        return new ChatId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
