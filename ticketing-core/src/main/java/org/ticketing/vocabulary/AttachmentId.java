package org.ticketing.vocabulary;

import java.util.UUID;

/** A file that somebody has uploaded. */
public record AttachmentId(UUID value) {

    /**
     * Reads an id as people write it.
     *
     * @throws IllegalArgumentException if it is not a UUID
     */
    public static AttachmentId parse(String value) {
        return new AttachmentId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
