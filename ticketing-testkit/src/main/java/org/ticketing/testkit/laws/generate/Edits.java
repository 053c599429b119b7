package org.ticketing.testkit.laws.generate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.ticketing.policy.PolicyDocument;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.sla.Goal;
import org.ticketing.sla.Promise;
import org.ticketing.sla.ServiceCalendar;
import org.ticketing.sla.ServiceLevels;
import org.ticketing.sla.Target;
import org.ticketing.testkit.laws.history.Step;
import org.ticketing.time.Hours;
import org.ticketing.vocabulary.PolicyHash;

/** What somebody could do to a policy while tickets are under way. */
public final class Edits {

    private Edits() {}

    /** Each is made only when it is asked for: a policy that is compiled costs more than a story. */
    static List<Supplier<Step.PolicyEdited>> of(SupportPolicy policy, Instant at) {
        List<Supplier<Step.PolicyEdited>> edits = new ArrayList<>();
        edits.add(() -> edit(at, policy, "half the time for everything", goals(policy, goal -> times(goal, 1, 2))));
        edits.add(() -> edit(at, policy, "twice the time for everything", goals(policy, goal -> times(goal, 2, 1))));
        edits.add(() -> edit(
                at,
                policy,
                "nothing is paused any more",
                goals(policy, goal -> goal.toBuilder().pauseWhile(Set.of()).build())));
        edits.add(() -> edit(at, policy, "every calendar is open day and night", dayAndNight(policy.serviceLevels())));
        for (Goal deleted : policy.serviceLevels().goals()) {
            String how = "goal " + deleted.id() + " is deleted";
            edits.add(() -> edit(at, policy, how, without(deleted, policy.serviceLevels())));
        }
        return edits;
    }

    private static Step.PolicyEdited edit(Instant at, SupportPolicy policy, String how, ServiceLevels levels) {
        return new Step.PolicyEdited(at, with(levels, how, policy), how);
    }

    /** A policy that promises otherwise, under a hash of its own. */
    public static SupportPolicy with(ServiceLevels levels, String how, SupportPolicy p) {
        PolicyDocument document = PolicyDocument.of("{\"edited\":\"%s\",\"how\":\"%s\"}".formatted(p.hash(), how));
        return p.toBuilder()
                .document(document)
                .serviceLevels(new ServiceLevels(document.hash(), levels.calendars(), levels.goals()))
                .build();
    }

    private static ServiceLevels goals(SupportPolicy policy, UnaryOperator<Goal> change) {
        ServiceLevels levels = policy.serviceLevels();
        return levels(
                levels.policy(),
                levels.calendars(),
                levels.goals().stream().map(change).toList());
    }

    private static ServiceLevels levels(PolicyHash hash, List<ServiceCalendar> calendars, List<Goal> goals) {
        return new ServiceLevels(hash, calendars, goals);
    }

    private static ServiceLevels without(Goal deleted, ServiceLevels levels) {
        return levels(
                levels.policy(),
                levels.calendars(),
                levels.goals().stream().filter(goal -> !goal.equals(deleted)).toList());
    }

    private static ServiceLevels dayAndNight(ServiceLevels levels) {
        return levels(
                levels.policy(),
                levels.calendars().stream()
                        .map(calendar -> new ServiceCalendar(
                                calendar.id(),
                                calendar.label(),
                                Hours.always(calendar.hours().zone()),
                                calendar.source()))
                        .toList(),
                levels.goals());
    }

    private static Goal times(Goal goal, int factor, int divisor) {
        return goal.toBuilder()
                .promises(goal.promises().stream()
                        .map(promise ->
                                new Promise(promise.when(), times(promise.target(), factor, divisor), promise.source()))
                        .toList())
                .build();
    }

    private static Target times(Target target, int factor, int divisor) {
        return switch (target) {
            case Target.WorkingTime t -> new Target.WorkingTime(times(t.length(), factor, divisor), t.calendar());
            case Target.ElapsedTime t -> new Target.ElapsedTime(times(t.length(), factor, divisor));
            case Target.WorkingDays t -> new Target.WorkingDays(t.days() * factor, t.closing(), t.calendar());
            case Target.SameDayOr t -> new Target.SameDayOr(times(t.hours(), factor, divisor), t.calendar());
            case Target.EndOfBusinessDay t -> t;
            case Target.PromisedDate t -> t;
            case Target.None t -> t;
        };
    }

    private static Duration times(Duration length, int factor, int divisor) {
        return length.multipliedBy(factor).dividedBy(divisor).plusNanos(1);
    }
}
