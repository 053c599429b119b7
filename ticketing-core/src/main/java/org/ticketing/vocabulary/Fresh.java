package org.ticketing.vocabulary;

import java.util.UUID;

/** Where new ids and salts come from; they are arguments, so that every decision can be repeated in a test. */
public interface Fresh {

    /** A UUID never given before, of version 7. */
    UUID id();

    /** Sixteen random bytes that nobody can guess. */
    byte[] salt();
}
