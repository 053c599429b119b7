package org.ticketing.vocabulary;

import java.util.UUID;

/** An entry in a ticket's conversation. */
public record EntryId(UUID value) {

    /**
     * Reads an id as people write it.
     *
     * @throws IllegalArgumentException if it is not a UUID
     */
    public static EntryId parse(String value) {
        return new EntryId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
