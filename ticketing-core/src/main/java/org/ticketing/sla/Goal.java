package org.ticketing.sla;

import java.util.List;
import java.util.Set;
import org.ticketing.condition.Facts;
import org.ticketing.vocabulary.Signal;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.Turn;

/**
 * Something a vendor promises to have done in time: a first analysis, an answer, a resolution. What it is, is only in its
 * signals.
 *
 * @param start what begins a cycle
 * @param stop what ends it; a resolution or closing that is not named here cancels it
 * @param pauseWhile whose turn stops the time
 * @param repeats whether a start signal after the end begins another cycle (the next answer), or only the first one counts
 * @param carrying what becomes of time when the ticket changes
 * @param warnings when somebody is told that it will be due
 * @param escalations what the vendor does by itself when it is missed
 * @param promises what is promised, the first rule that fits
 */
public record Goal(
        String id,
        Text label,
        Strength strength,
        Set<Signal> start,
        Set<Signal> stop,
        Set<Turn> pauseWhile,
        boolean repeats,
        Carrying carrying,
        List<Warning> warnings,
        List<Escalation> escalations,
        List<Promise> promises,
        Source source) {

    public Goal {
        start = Set.copyOf(start);
        stop = Set.copyOf(stop);
        pauseWhile = Set.copyOf(pauseWhile);
        warnings = List.copyOf(warnings);
        escalations = List.copyOf(escalations);
        promises = List.copyOf(promises);
    }

    /** To say this goal otherwise in one thing or another: what is not said anew stays. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** The place of the first promise that fits, or -1 if the policy forgot this case. */
    public int promiseFor(Facts ticket) {
        for (int i = 0; i < promises.size(); i++) {
            if (ticket.satisfy(promises.get(i).when())) {
                return i;
            }
        }
        return -1;
    }

    /** Whether time of this goal stands still in this turn. Nobody's turn stops every goal: the ticket is done. */
    boolean standsStill(Turn turn) {
        return turn == Turn.NOBODY || pauseWhile.contains(turn);
    }

    /** A goal that is said otherwise. Not safe for several threads. */
    public static final class Builder {

        private final Goal said;
        private String id;
        private Set<Signal> start;
        private Set<Signal> stop;
        private Set<Turn> pauseWhile;
        private Carrying carrying;
        private List<Escalation> escalations;
        private List<Promise> promises;

        private Builder(Goal said) {
            this.said = said;
            this.id = said.id;
            this.start = said.start;
            this.stop = said.stop;
            this.pauseWhile = said.pauseWhile;
            this.carrying = said.carrying;
            this.escalations = said.escalations;
            this.promises = said.promises;
        }

        public Builder id(String anew) {
            this.id = anew;
            return this;
        }

        public Builder start(Set<Signal> signals) {
            this.start = signals;
            return this;
        }

        public Builder stop(Set<Signal> signals) {
            this.stop = signals;
            return this;
        }

        public Builder pauseWhile(Set<Turn> turns) {
            this.pauseWhile = turns;
            return this;
        }

        public Builder carrying(Carrying anew) {
            this.carrying = anew;
            return this;
        }

        public Builder escalations(List<Escalation> anew) {
            this.escalations = anew;
            return this;
        }

        public Builder promises(List<Promise> rules) {
            this.promises = rules;
            return this;
        }

        public Goal build() {
            return new Goal(
                    id,
                    said.label,
                    said.strength,
                    start,
                    stop,
                    pauseWhile,
                    said.repeats,
                    carrying,
                    said.warnings,
                    escalations,
                    promises,
                    said.source);
        }
    }
}
