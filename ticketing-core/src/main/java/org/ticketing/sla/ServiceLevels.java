package org.ticketing.sla;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ticketing.time.BusinessCalendar;
import org.ticketing.vocabulary.PolicyHash;

/** Everything a policy promises about time. Immutable as far as anyone can see, and safe for any number of threads. */
public final class ServiceLevels {

    private final PolicyHash policy;
    private final List<ServiceCalendar> calendars;
    private final List<Goal> goals;

    /** Compiled when first asked for, as a policy that is being checked may name a calendar that it does not have. */
    private volatile CompiledGoal @Nullable [] compiled;

    /** @param policy the policy that promises it: cycles are pinned to it */
    public ServiceLevels(PolicyHash policy, List<ServiceCalendar> calendars, List<Goal> goals) {
        this.policy = policy;
        this.calendars = List.copyOf(calendars);
        this.goals = List.copyOf(goals);
    }

    public PolicyHash policy() {
        return policy;
    }

    public List<ServiceCalendar> calendars() {
        return calendars;
    }

    public List<Goal> goals() {
        return goals;
    }

    /** The goals, in their order, each ready to be asked at an event. */
    CompiledGoal[] compiled() {
        CompiledGoal[] known = compiled;
        if (known == null) {
            known = goals.stream().map(goal -> new CompiledGoal(goal, this)).toArray(CompiledGoal[]::new);
            compiled = known;
        }
        return known;
    }

    public Optional<Goal> goal(String id) {
        for (Goal goal : goals) {
            if (goal.id().equals(id)) {
                return Optional.of(goal);
            }
        }
        return Optional.empty();
    }

    public Optional<ServiceCalendar> calendar(String id) {
        for (ServiceCalendar calendar : calendars) {
            if (calendar.id().equals(id)) {
                return Optional.of(calendar);
            }
        }
        return Optional.empty();
    }

    /** When a target would be due for a ticket opened then, without pauses; nothing where no calendar can tell. */
    public Optional<Instant> due(Target target, Instant opened) {
        return new Countdown(target, Countdown.calendar(target, this), opened, List.of()).due(null);
    }

    /**
     * When people are warned of a due instant that has become known at {@code now}: so much open time ahead; where that has
     * passed, at once, or when somebody is there again, even if that is too late.
     */
    public Instant warningAt(Warning warning, Target target, Instant due, Instant now) {
        BusinessCalendar calendar = calendarOf(warning, target);
        return calendar.before(due, warning.before())
                .filter(at -> at.isAfter(now))
                .orElseGet(() -> calendar.openingAt(now));
    }

    /** The calendar that says when those are there who are warned. */
    public BusinessCalendar calendarOf(Warning warning, Target target) {
        String named = warning.calendar();
        return named == null ? Countdown.calendar(target, this) : open(named);
    }

    /** When the vendor does something about a promise that was missed. */
    Instant escalationAt(Escalation escalation, Target target, Instant due) {
        if (escalation.after().isZero()) {
            return due;
        }
        String named = escalation.calendar();
        BusinessCalendar calendar = named == null ? Countdown.calendar(target, this) : open(named);
        return calendar.add(due, escalation.after());
    }

    BusinessCalendar open(String calendar) {
        return calendar(calendar)
                .map(ServiceCalendar::calendar)
                .orElseThrow(() -> new IllegalStateException(
                        "policy " + policy.brief() + " was taken without its calendar " + calendar));
    }
}
