package org.ticketing.vocabulary;

import java.util.UUID;

/** A ticket: a UUID of version 7, so that ids sort by birth. */
public record TicketId(UUID value) {

    /**
     * Reads an id as people write it.
     *
     * @throws IllegalArgumentException if it is not a UUID
     */
    public static TicketId parse(String value) {
        return new TicketId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
