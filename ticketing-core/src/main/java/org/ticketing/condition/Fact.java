package org.ticketing.condition;

import org.ticketing.vocabulary.Key;

/** What conditions can speak of. A fact has one value, or is absent. */
public enum Fact {
    KIND(Shape.CHOICE),
    PRIORITY(Shape.SCALE),
    AREA(Shape.CHOICE),
    CHANNEL(Shape.CHOICE),
    PHASE(Shape.CHOICE),
    TURN(Shape.CHOICE),
    ORGANISATION(Shape.IDENTITY),
    REQUESTER(Shape.IDENTITY),
    OPENER(Shape.IDENTITY),
    ASSIGNEE(Shape.IDENTITY),
    /** Every role of the person who acts. */
    ROLES(Shape.SET);

    /** What kind of values a fact has, and so which tests make sense. */
    public enum Shape {
        /** One of a closed list of names. */
        CHOICE,
        /** One of a closed list of names, from low to high. */
        SCALE,
        /** An id that the host gives. */
        IDENTITY,
        /** Any number of a closed list of names. */
        SET
    }

    private final Shape shape;

    Fact(Shape shape) {
        this.shape = shape;
    }

    public Shape shape() {
        return shape;
    }

    public String key() {
        return Key.of(this);
    }
}
