package org.ticketing.condition;

import org.ticketing.vocabulary.Key;

/** What a condition can ask about the person who acts, to compare a fact of a ticket with it. */
public enum ActorFact {
    /** The person's own id. */
    ID,
    /** The organisation that the person belongs to. */
    ORGANISATION,
    /** The areas that the person works in: a ticket's is one of them. */
    AREAS;

    public String key() {
        return Key.of(this);
    }

    /** Whether a fact of a ticket can be compared with it: ids with an id, an area with areas. */
    public boolean fits(Fact fact) {
        return this == AREAS ? fact == Fact.AREA : fact.shape() == Fact.Shape.IDENTITY;
    }
}
