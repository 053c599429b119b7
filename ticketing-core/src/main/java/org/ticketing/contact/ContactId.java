package org.ticketing.contact;

import java.util.UUID;
import org.ticketing.vocabulary.TextId;

/** A contact: a UUID of version 7, so that ids sort by time. */
public record ContactId(UUID value) {

    /**
     * Reads an id as people write it.
     *
     * @throws IllegalArgumentException if it is not a UUID
     */
    public static ContactId parse(String value) {
        return new ContactId(UUID.fromString(value));
    }

    /** What was said in it, as a text that can be erased. */
    public TextId words() {
        return new TextId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
