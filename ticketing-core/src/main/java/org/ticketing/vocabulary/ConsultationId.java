package org.ticketing.vocabulary;

import java.util.UUID;

/** That somebody has looked for an answer before asking: a UUID of version 7, so that ids sort by birth. */
public record ConsultationId(UUID value) {

    /**
     * Reads an id as people write it.
     *
     * @throws IllegalArgumentException if it is not a UUID
     */
    public static ConsultationId parse(String value) {
        return new ConsultationId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
