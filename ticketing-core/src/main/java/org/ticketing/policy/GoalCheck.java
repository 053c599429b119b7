package org.ticketing.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ticketing.condition.Condition;
import org.ticketing.condition.ConditionCheck;
import org.ticketing.condition.Fact;
import org.ticketing.problem.Violation;
import org.ticketing.sla.Carry;
import org.ticketing.sla.Carrying;
import org.ticketing.sla.Goal;
import org.ticketing.sla.Promise;
import org.ticketing.sla.ServiceCalendar;
import org.ticketing.vocabulary.Text;

/** Finds what is wrong with the goals of a policy; above all, tickets for which a goal says nothing. */
final class GoalCheck {

    private static final Set<Fact> ASKED_OF_PEOPLE = Set.of(Fact.PLAN, Fact.AREAS, Fact.STAFF_LEVEL);

    private final SupportPolicy policy;
    private final List<Violation> found = new ArrayList<>();

    private GoalCheck(SupportPolicy policy) {
        this.policy = policy;
    }

    static List<Violation> check(SupportPolicy policy) {
        GoalCheck check = new GoalCheck(policy);
        List<Goal> goals = policy.serviceLevels().goals();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < goals.size(); i++) {
            if (!seen.add(goals.get(i).id())) {
                check.add(
                        "/goals/" + i + "/id",
                        "unique",
                        new Text("'%s' stands here twice", "'%s' aparece duas vezes")
                                .with(goals.get(i).id()));
            }
            check.check(goals.get(i), "/goals/" + i);
        }
        return check.found;
    }

    private void check(Goal goal, String path) {
        Carrying carrying = goal.carrying();
        runningTimeIsCarried(carrying.onReclassification(), path + "/on-reclassification");
        if (carrying.onPriorityChange() != carrying.onReclassification()) {
            runningTimeIsCarried(carrying.onPriorityChange(), path + "/on-priority-change");
        }
        found.addAll(WarningCheck.check(goal, policy, path + "/warnings"));
        found.addAll(EscalationCheck.check(goal, policy, path + "/escalations"));
        for (int i = 0; i < goal.promises().size(); i++) {
            check(goal.promises().get(i), path + "/promises/" + i);
        }
        if (goal.promises().stream().noneMatch(GoalCheck::asksTheActor)) {
            everyTicketHasAPromise(goal, path);
        }
    }

    private void runningTimeIsCarried(Carry carry, String path) {
        if (carry == Carry.LEAVE) {
            add(
                    path,
                    "fitting",
                    new Text(
                            "time that runs can't be left as it is: use restart, keep or prorate",
                            "o tempo em curso não pode ficar como está: use restart, keep ou prorate"));
        }
    }

    private static boolean asksTheActor(Promise promise) {
        return asksTheActor(promise.when());
    }

    private static boolean asksTheActor(Condition condition) {
        return condition.comparesWithActor() || condition.facts().stream().anyMatch(ASKED_OF_PEOPLE::contains);
    }

    /** What is wrong with a condition that is asked of a ticket alone, by nobody. */
    static List<Violation> ofTicket(Condition condition, SupportPolicy policy, String path) {
        List<Violation> found = new ArrayList<>(ConditionCheck.check(condition, policy.domains(), path));
        if (asksTheActor(condition)) {
            found.add(
                    0,
                    new Violation(
                            path,
                            "fitting",
                            new Text(
                                    "a ticket is promised the same whoever asks: $actor, plan, areas and staff-level"
                                            + " can't be asked here",
                                    "a promessa feita a um chamado é a mesma para quem quer que pergunte: $actor, plan,"
                                            + " areas e staff-level não podem ser perguntados aqui")));
        }
        return found;
    }

    private void check(Promise promise, String path) {
        found.addAll(ofTicket(promise.when(), policy, path + "/when"));
        List<String> calendars = policy.serviceLevels().calendars().stream()
                .map(ServiceCalendar::id)
                .toList();
        promise.target()
                .calendarId()
                .filter(id -> !calendars.contains(id))
                .ifPresent(id -> add(
                        path + "/target/" + promise.target().form() + "/calendar",
                        "known-value",
                        new Text("'%s' is no calendar: use one of %s", "'%s' não é um calendário: use um de %s")
                                .with(id, calendars)));
    }

    /** Exactly one promise, or a stated "none", for every ticket that can be: the first that is forgotten is named. */
    private void everyTicketHasAPromise(Goal goal, String path) {
        List<Condition> conditions = goal.promises().stream().map(Promise::when).toList();
        TicketKey.all(conditions, policy.domains()).stream()
                .filter(key -> goal.promiseFor(key.facts(policy.domains())) < 0)
                .findFirst()
                .ifPresent(key -> add(path + "/promises", "complete", forgotten(key.text())));
    }

    private static Text forgotten(Text example) {
        return new Text(
                "no promise for %s: promise something or state none".formatted(example.en()),
                "nenhuma promessa para %s: prometa algo ou declare none".formatted(example.pt()));
    }

    private void add(String path, String rule, Text message) {
        found.add(new Violation(path, rule, message));
    }
}
