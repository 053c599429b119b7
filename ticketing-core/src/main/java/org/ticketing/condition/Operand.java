package org.ticketing.condition;

/** What a fact is compared with. */
public sealed interface Operand {

    /** A value that stands in the policy. */
    record Literal(String value) implements Operand {}

    /** What is true of the person who acts: they themselves, their organisation, or one of the areas that they work in. */
    record OfActor(ActorFact fact) implements Operand {}

    static Operand of(String value) {
        return new Literal(value);
    }
}
