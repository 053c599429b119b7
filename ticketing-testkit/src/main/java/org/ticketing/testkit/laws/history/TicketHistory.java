package org.ticketing.testkit.laws.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.testkit.laws.calendar.CalendarText;
import org.ticketing.vocabulary.Turn;

/** What happened to one ticket under a policy, from its opening on. Immutable; only what people could do. */
public final class TicketHistory {

    private final SupportPolicy policy;
    private final List<Step> steps;
    /** Where the ticket stood after each step. */
    private final List<Situation> situations;

    private TicketHistory(SupportPolicy policy, List<Step> steps, List<Situation> situations) {
        this.policy = policy;
        this.steps = List.copyOf(steps);
        this.situations = List.copyOf(situations);
    }

    /** A ticket that has only been opened. */
    public static TicketHistory of(SupportPolicy policy, Step.Opened opening) {
        return new TicketHistory(policy, List.of(opening), List.of(Situation.opened(opening, policy)));
    }

    /** Whether people could do this next. */
    public boolean allows(Step step) {
        return !step.at().isBefore(end()) && situation().allows(step);
    }

    /**
     * This history and one step more.
     *
     * @throws IllegalArgumentException if nobody could do this next
     */
    public TicketHistory then(Step step) {
        if (!allows(step)) {
            throw new IllegalArgumentException("nobody can do this: '" + step.told() + "' after\n" + this);
        }
        List<Step> moreSteps = new ArrayList<>(steps);
        moreSteps.add(step);
        List<Situation> moreSituations = new ArrayList<>(situations);
        moreSituations.add(situation().after(step));
        return new TicketHistory(policy, moreSteps, moreSituations);
    }

    /** This history, and at the end a look at the clock some time later. */
    public TicketHistory seenAfter(Duration time) {
        return then(new Step.TimePassed(end().plus(time)));
    }

    /** The first steps of this history. */
    public TicketHistory first(int count) {
        return new TicketHistory(policy, steps.subList(0, count), situations.subList(0, count));
    }

    /** The same with more steps after the first {@code place} ones. */
    public TicketHistory with(int place, Step... inserted) {
        List<Step> all = new ArrayList<>(steps);
        all.addAll(place, List.of(inserted));
        return retold(policy, all);
    }

    /** The same with only those steps. */
    public TicketHistory only(Predicate<Step> kept) {
        return retold(policy, steps.stream().filter(kept).toList());
    }

    /** The same under another policy that knows the same names. */
    public TicketHistory under(SupportPolicy other) {
        return retold(other, steps);
    }

    /** The same ticket with these steps. */
    public TicketHistory with(List<Step> others) {
        return retold(policy, others);
    }

    private static TicketHistory retold(SupportPolicy policy, List<Step> steps) {
        TicketHistory history = of(policy, (Step.Opened) steps.get(0));
        for (Step step : steps.subList(1, steps.size())) {
            history = history.then(step);
        }
        return history;
    }

    /** The policy in force when it was opened. */
    public SupportPolicy policy() {
        return policy;
    }

    public List<Step> steps() {
        return steps;
    }

    public int size() {
        return steps.size();
    }

    public Step last() {
        return steps.get(steps.size() - 1);
    }

    /** The instant of the last step. */
    public Instant end() {
        return last().at();
    }

    /** Where the ticket stood after the first {@code count} steps. */
    Situation situationAfter(int count) {
        return situations.get(count - 1);
    }

    /** Whose turn it was after the first {@code count} steps, as people would say. */
    public Turn turnAfter(int count) {
        return situationAfter(count).turn();
    }

    Situation situation() {
        return situations.get(situations.size() - 1);
    }

    /** Every policy that is in force at some time, in order. */
    public List<SupportPolicy> policies() {
        List<SupportPolicy> policies = new ArrayList<>(List.of(policy));
        for (Step step : steps) {
            if (step instanceof Step.PolicyEdited edited) {
                policies.add(edited.policy());
            }
        }
        return policies;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("a ticket of desk ")
                .append(policy.desk().value())
                .append(", in ")
                .append(policy.zone());
        for (Step step : steps) {
            text.append("\n  ")
                    .append(CalendarText.of(step.at(), policy.zone()))
                    .append("  ")
                    .append(step.told());
        }
        return text.append('\n').toString();
    }
}
