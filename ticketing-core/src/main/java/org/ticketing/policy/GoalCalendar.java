package org.ticketing.policy;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ticketing.problem.Violation;
import org.ticketing.sla.Goal;
import org.ticketing.sla.Promise;
import org.ticketing.sla.ServiceCalendar;
import org.ticketing.sla.Target;
import org.ticketing.vocabulary.Text;

/** Whether open time before or after what a goal promises can be counted: on a calendar that is named, or on each target's. */
final class GoalCalendar {

    private GoalCalendar() {}

    static Optional<Violation> check(Goal goal, @Nullable String named, SupportPolicy policy, String path) {
        List<String> calendars = policy.serviceLevels().calendars().stream()
                .map(ServiceCalendar::id)
                .toList();
        if (named == null) {
            return promiseWithoutCalendar(goal).map(promise -> new Violation(path, "mandatory", missing(promise)));
        }
        return calendars.contains(named)
                ? Optional.empty()
                : Optional.of(new Violation(
                        path + "/calendar",
                        "known-value",
                        new Text("'%s' is no calendar: use one of %s", "'%s' não é um calendário: use um de %s")
                                .with(named, calendars)));
    }

    private static Optional<Integer> promiseWithoutCalendar(Goal goal) {
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
                                + " told",
                        "não indica calendário, e a promessa %s não tem um: diga em qual calendário há quem receba o"
                                + " aviso")
                .with(promise);
    }
}
