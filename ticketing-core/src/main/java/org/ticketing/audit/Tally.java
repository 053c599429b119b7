package org.ticketing.audit;

/**
 * How many cycles of a goal went which way.
 *
 * @param promised all of them; those that are neither met nor missed are open, were dropped, or are averages
 */
public record Tally(long promised, long met, long missed) {

    static final Tally NONE = new Tally(0, 0, 0);

    static Tally of(Outcome outcome) {
        return new Tally(
                1, outcome.result() == Outcome.Result.MET ? 1 : 0, outcome.result() == Outcome.Result.MISSED ? 1 : 0);
    }

    Tally plus(Tally other) {
        return new Tally(promised + other.promised, met + other.met, missed + other.missed);
    }
}
