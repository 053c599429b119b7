package org.ticketing.contact;

import org.ticketing.vocabulary.Key;

/** How it is known who somebody is. */
public enum Recognition {
    /** It is not. */
    NOT_RECOGNISED,
    /** They came from a number or an account that is on file. */
    KNOWN_NUMBER,
    /** The vendor called back, on a number that is on file. */
    CALLED_BACK,
    /** They answered what only they could know. */
    ANSWERED_QUESTIONS,
    /** They were met. */
    IN_PERSON;

    public String key() {
        return Key.of(this);
    }
}
