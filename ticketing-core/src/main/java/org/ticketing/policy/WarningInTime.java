package org.ticketing.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.ticketing.problem.Violation;
import org.ticketing.sla.Goal;
import org.ticketing.sla.ServiceLevels;
import org.ticketing.sla.Target;
import org.ticketing.sla.Warning;
import org.ticketing.vocabulary.Text;

/** Finds warnings that come at once, whenever a ticket is opened, or that come only when it is too late. */
final class WarningInTime {

    private final SupportPolicy policy;
    private final List<Violation> found = new ArrayList<>();

    private WarningInTime(SupportPolicy policy) {
        this.policy = policy;
    }

    static List<Violation> check(SupportPolicy policy) {
        WarningInTime check = new WarningInTime(policy);
        List<Goal> goals = policy.serviceLevels().goals();
        for (int i = 0; i < goals.size(); i++) {
            for (int j = 0; j < goals.get(i).warnings().size(); j++) {
                check.warning(goals.get(i), goals.get(i).warnings().get(j), "/goals/" + i + "/warnings/" + j);
            }
        }
        return check.found;
    }

    private void warning(Goal goal, Warning warning, String path) {
        for (int promise = 0; promise < goal.promises().size(); promise++) {
            Target target = goal.promises().get(promise).target();
            List<Example> examples = SampleWeek.openings()
                    .flatMap(opened -> example(warning, target, opened).stream())
                    .toList();
            if (!examples.isEmpty() && examples.stream().allMatch(Example::atOnce)) {
                add(path, "ahead", atOnce(promise));
            }
            first(examples, Example::tooLate).ifPresent(late -> add(path, "before-breach", tooLate(late)));
        }
    }

    private Optional<Example> example(Warning warning, Target target, Instant opened) {
        ServiceLevels levels = policy.serviceLevels();
        Instant present = levels.calendarOf(warning, target).openingAt(opened);
        return levels.due(target, opened)
                .map(due -> new Example(opened, due, levels.warningAt(warning, target, due, opened), present));
    }

    private static Optional<Example> first(List<Example> examples, Predicate<Example> which) {
        return examples.stream().filter(which).findFirst();
    }

    private static Text atOnce(int promise) {
        return new Text(
                        "comes at once whenever a ticket is opened, for promise %s is shorter: warn later",
                        "vem de imediato sempre que se abre um chamado, pois a promessa %s é mais curta: avise mais"
                                + " tarde")
                .with(promise);
    }

    private Text tooLate(Example late) {
        return new Text(
                        "never comes for a ticket opened at %s and due at %s, for nobody is there before %s:"
                                + " warn on another calendar",
                        "nunca vem para um chamado aberto em %s que vence em %s, pois ninguém está presente antes de"
                                + " %s: avise em outro calendário")
                .with(local(late.opened()), local(late.due()), local(late.warned()));
    }

    private String local(Instant instant) {
        return instant.atZone(policy.zone()).toLocalDateTime().toString();
    }

    private void add(String path, String rule, Text message) {
        found.add(new Violation(path, rule, message));
    }

    /** A ticket opened then, due then, warned of then; and when first there was somebody to be warned. */
    private record Example(Instant opened, Instant due, Instant warned, Instant present) {

        boolean tooLate() {
            return !warned.isBefore(due);
        }

        boolean atOnce() {
            return !warned.isAfter(present);
        }
    }
}
