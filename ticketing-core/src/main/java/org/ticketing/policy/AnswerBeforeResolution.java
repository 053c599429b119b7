package org.ticketing.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ticketing.condition.Condition;
import org.ticketing.problem.Violation;
import org.ticketing.sla.Goal;
import org.ticketing.sla.Promise;
import org.ticketing.sla.Target;
import org.ticketing.vocabulary.Signal;
import org.ticketing.vocabulary.Text;

/** Finds tickets whose first answer would be due only after their resolution. */
final class AnswerBeforeResolution {

    private final SupportPolicy policy;
    private final List<Violation> found = new ArrayList<>();

    private AnswerBeforeResolution(SupportPolicy policy) {
        this.policy = policy;
    }

    static List<Violation> check(SupportPolicy policy) {
        AnswerBeforeResolution check = new AnswerBeforeResolution(policy);
        List<Goal> goals = policy.serviceLevels().goals();
        for (int i = 0; i < goals.size(); i++) {
            for (Goal resolution : goals) {
                if (ends(goals.get(i), Signal.VENDOR_REPLIED) && ends(resolution, Signal.RESOLVED)) {
                    check.compare(goals.get(i), resolution, "/goals/" + i);
                }
            }
        }
        return check.found;
    }

    private static boolean ends(Goal goal, Signal signal) {
        boolean answerToo = signal == Signal.VENDOR_REPLIED || !goal.stop().contains(Signal.VENDOR_REPLIED);
        return goal.start().contains(Signal.OPENED) && goal.stop().contains(signal) && answerToo;
    }

    private void compare(Goal answer, Goal resolution, String path) {
        List<Condition> rules = Stream.concat(answer.promises().stream(), resolution.promises().stream())
                .map(Promise::when)
                .toList();
        Set<List<Integer>> compared = new HashSet<>();
        for (TicketKey key : TicketKey.all(rules, policy.domains())) {
            int first = answer.promiseFor(key.facts(policy.domains()));
            int second = resolution.promiseFor(key.facts(policy.domains()));
            if (compared.add(List.of(first, second))) {
                late(
                                answer.promises().get(first).target(),
                                resolution.promises().get(second).target())
                        .ifPresent(opened -> found.add(new Violation(
                                path + "/promises/" + first, "before-resolution", message(resolution, key, opened))));
            }
        }
    }

    private Optional<Instant> late(Target answer, Target resolution) {
        return SampleWeek.openings()
                .filter(opened -> isLate(answer, resolution, opened))
                .findFirst();
    }

    private boolean isLate(Target answer, Target resolution, Instant opened) {
        Optional<Instant> answered = policy.serviceLevels().due(answer, opened);
        Optional<Instant> resolved = policy.serviceLevels().due(resolution, opened);
        return answered.isPresent() && resolved.isPresent() && answered.get().isAfter(resolved.get());
    }

    private Text message(Goal resolution, TicketKey key, Instant opened) {
        String when = opened.atZone(policy.zone()).toLocalDateTime().toString();
        return new Text(
                "for %s opened at %s the answer is due after %s: promise it earlier"
                        .formatted(key.text().en(), when, resolution.id()),
                "para %s aberto em %s a resposta vence depois de %s: prometa-a para antes"
                        .formatted(key.text().pt(), when, resolution.id()));
    }
}
