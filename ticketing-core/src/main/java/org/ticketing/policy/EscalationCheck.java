package org.ticketing.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ticketing.access.Role;
import org.ticketing.problem.Violation;
import org.ticketing.sla.Escalation;
import org.ticketing.sla.Goal;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.Text;

/** Finds escalations that can't be carried out. */
final class EscalationCheck {

    private final Goal goal;
    private final SupportPolicy policy;
    private final List<Violation> found = new ArrayList<>();

    private EscalationCheck(Goal goal, SupportPolicy policy) {
        this.goal = goal;
        this.policy = policy;
    }

    static List<Violation> check(Goal goal, SupportPolicy policy, String path) {
        EscalationCheck check = new EscalationCheck(goal, policy);
        if (!goal.escalations().isEmpty() && !goal.strength().canBeBreached()) {
            check.add(
                    path,
                    "fitting",
                    new Text(
                            "no single ticket can miss an average, so there is nothing to escalate: drop the"
                                    + " escalations",
                            "nenhum chamado sozinho descumpre uma média, portanto não há o que escalar: retire os"
                                    + " escalonamentos"));
        }
        for (int i = 0; i < goal.escalations().size(); i++) {
            check.escalation(goal.escalations().get(i), path + "/" + i);
        }
        return check.found;
    }

    private void escalation(Escalation escalation, String path) {
        if (!escalation.doesSomething()) {
            add(
                    path,
                    "mandatory",
                    new Text(
                            "does nothing: say whom to tell, what to raise the priority to, or whom to hand over to",
                            "não faz nada: diga a quem avisar, para qual prioridade elevar ou a quem passar"));
        }
        if (!escalation.after().isZero()) {
            GoalCalendar.check(goal, escalation.calendar(), policy, path).ifPresent(found::add);
        }
        found.addAll(GoalCheck.ofTicket(escalation.when(), policy, path + "/when"));
        List<String> staff = policy.access().roles().stream()
                .filter(role -> role.side() == Side.VENDOR)
                .map(Role::id)
                .toList();
        new TreeSet<>(escalation.tell()).forEach(role -> known(role, staff, path + "/tell"));
        known(escalation.priority(), policy.classification().priorityIds(), path + "/raise-priority");
        known(escalation.area(), policy.areaIds(), path + "/hand-over");
    }

    private void known(@Nullable String value, List<String> known, String path) {
        if (value != null && !known.contains(value)) {
            found.add(Violation.unknown(path, value, known));
        }
    }

    private void add(String path, String rule, Text message) {
        found.add(new Violation(path, rule, message));
    }
}
