package org.ticketing.condition;

/** What a fact is compared with. */
public sealed interface Operand {

    /** A value that stands in the policy. */
    record Literal(String value) implements Operand {}

    /** What is true of the person who acts: their own organisation, or they themselves. */
    record OfActor(ActorFact fact) implements Operand {}

    static Operand of(String value) {
        return new Literal(value);
    }
}
