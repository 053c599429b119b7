package org.ticketing.policy;

import java.util.ArrayList;
import java.util.List;
import org.ticketing.problem.Violation;
import org.ticketing.sla.Goal;
import org.ticketing.vocabulary.Text;

/** Finds warnings that can't be counted. */
final class WarningCheck {

    private final List<Violation> found = new ArrayList<>();

    private WarningCheck() {}

    static List<Violation> check(Goal goal, SupportPolicy policy, String path) {
        WarningCheck check = new WarningCheck();
        if (!goal.warnings().isEmpty() && !goal.strength().canBeBreached()) {
            check.add(
                    path,
                    "fitting",
                    new Text(
                            "no single ticket can miss an average, so nobody can be warned of it: drop the warnings",
                            "nenhum chamado sozinho descumpre uma média, portanto não há de que avisar: retire os"
                                    + " avisos"));
        }
        for (int i = 0; i < goal.warnings().size(); i++) {
            GoalCalendar.check(goal, goal.warnings().get(i).calendar(), policy, path + "/" + i)
                    .ifPresent(check.found::add);
        }
        return check.found;
    }

    private void add(String path, String rule, Text message) {
        found.add(new Violation(path, rule, message));
    }
}
