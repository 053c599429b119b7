package org.ticketing.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ticketing.problem.Violation;
import org.ticketing.sla.Goal;
import org.ticketing.sla.Promise;
import org.ticketing.sla.ServiceCalendar;
import org.ticketing.sla.Target;
import org.ticketing.sla.Warning;
import org.ticketing.vocabulary.Text;

/** Finds warnings that can't be counted. */
final class WarningCheck {

    private final Goal goal;
    private final SupportPolicy policy;
    private final List<Violation> found = new ArrayList<>();

    private WarningCheck(Goal goal, SupportPolicy policy) {
        this.goal = goal;
        this.policy = policy;
    }

    static List<Violation> check(Goal goal, SupportPolicy policy, String path) {
        WarningCheck check = new WarningCheck(goal, policy);
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
            check.calendar(goal.warnings().get(i), path + "/" + i);
        }
        return check.found;
    }

    private void calendar(Warning warning, String path) {
        List<String> calendars = policy.serviceLevels().calendars().stream()
                .map(ServiceCalendar::id)
                .toList();
        String named = warning.calendar();
        if (named == null) {
            promiseWithoutCalendar().ifPresent(promise -> add(path, "mandatory", missing(promise)));
        } else if (!calendars.contains(named)) {
            add(
                    path + "/calendar",
                    "known-value",
                    new Text("'%s' is no calendar: use one of %s", "'%s' não é um calendário: use um de %s")
                            .with(named, calendars));
        }
    }

    private Optional<Integer> promiseWithoutCalendar() {
        for (int i = 0; i < goal.promises().size(); i++) {
            Promise promise = goal.promises().get(i);
            if (promise.target().calendarId().isEmpty() && !(promise.target() instanceof Target.None)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static Text missing(int promise) {
        return new Text(
                        "names no calendar, and promise %s has none: say on which calendar people are there to be"
                                + " warned",
                        "não indica calendário, e a promessa %s não tem um: diga em qual calendário há quem receba o"
                                + " aviso")
                .with(promise);
    }

    private void add(String path, String rule, Text message) {
        found.add(new Violation(path, rule, message));
    }
}
