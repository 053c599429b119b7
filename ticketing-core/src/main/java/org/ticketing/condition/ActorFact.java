package org.ticketing.condition;

import org.ticketing.vocabulary.Key;

/** What a condition can ask about the person who acts. */
public enum ActorFact {
    /** The person's own id. */
    ID,
    /** The organisation that the person belongs to. */
    ORGANISATION;

    public String key() {
        return Key.of(this);
    }
}
