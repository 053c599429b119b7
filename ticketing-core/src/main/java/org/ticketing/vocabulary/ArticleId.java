package org.ticketing.vocabulary;

import java.util.UUID;

/** An article or notice of a desk's knowledge: a UUID of version 7, so that ids sort by birth. */
public record ArticleId(UUID value) {

    /**
     * Reads an id as people write it.
     *
     * @throws IllegalArgumentException if it is not a UUID
     */
    public static ArticleId parse(String value) {
        return new ArticleId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
