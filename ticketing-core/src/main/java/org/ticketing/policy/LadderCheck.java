package org.ticketing.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ticketing.condition.Condition;
import org.ticketing.condition.ConditionCheck;
import org.ticketing.condition.Fact;
import org.ticketing.escalation.Ladder;
import org.ticketing.escalation.Level;
import org.ticketing.problem.Violation;
import org.ticketing.sla.Carry;
import org.ticketing.sla.Goal;
import org.ticketing.sla.Promise;
import org.ticketing.sla.Target;
import org.ticketing.vocabulary.Key;
import org.ticketing.vocabulary.Signal;
import org.ticketing.vocabulary.Text;

/** Finds what is wrong with the ladder of a policy; above all, an answer goal that does not count the time of each level. */
final class LadderCheck {

    private static final String PATH = "/renegotiation";
    private static final String GOAL = PATH + "/answer-goal";

    private final SupportPolicy policy;
    private final Ladder ladder;
    private final List<Violation> found = new ArrayList<>();

    private LadderCheck(SupportPolicy policy, Ladder ladder) {
        this.policy = policy;
        this.ladder = ladder;
    }

    static List<Violation> check(SupportPolicy policy) {
        Ladder ladder = policy.renegotiation();
        if (ladder == null) {
            return List.of();
        }
        LadderCheck check = new LadderCheck(policy, ladder);
        check.levels();
        ladder.after().stream().sorted().forEach(goal -> check.known(PATH + "/after", goal));
        @Nullable String answerGoal = ladder.answerGoal();
        if (answerGoal != null) {
            check.known(GOAL, answerGoal);
            policy.serviceLevels().goal(answerGoal).ifPresent(check::answerGoal);
        }
        return check.found;
    }

    private void levels() {
        if (ladder.levels().isEmpty()) {
            add(
                    PATH + "/levels",
                    "mandatory",
                    new Text("a ladder has levels: add one", "uma escada tem níveis: acrescente um"));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < ladder.levels().size(); i++) {
            Level level = ladder.levels().get(i);
            String path = PATH + "/levels/" + i;
            if (!seen.add(level.id())) {
                add(
                        path + "/id",
                        "unique",
                        new Text(
                                        "'%s' stands here twice: give each its own id",
                                        "'%s' aparece duas vezes: dê a cada um o seu id")
                                .with(level.id()));
            }
            found.addAll(ConditionCheck.check(level.answeredBy(), policy.domains(), path + "/answered-by"));
        }
    }

    private void known(String path, String goal) {
        List<String> goals =
                policy.serviceLevels().goals().stream().map(Goal::id).toList();
        if (!goals.contains(goal)) {
            add(
                    path,
                    "known-value",
                    new Text("'%s' is no goal: use one of %s", "'%s' não é uma meta: use uma de %s").with(goal, goals));
        }
    }

    private void answerGoal(Goal goal) {
        // Whatever else started or stopped it would take the time of a level for another's, or take it away.
        boolean counts = goal.start().equals(Set.of(Signal.RENEGOTIATION_ASKED))
                && goal.stop().equals(Set.of(Signal.RENEGOTIATION_ANSWERED, Signal.RENEGOTIATION_INSUFFICIENT))
                && goal.repeats()
                && goal.carrying().onReopening() == Carry.LEAVE
                && goal.strength().canBeBreached();
        if (!counts) {
            add(
                    GOAL,
                    "fitting",
                    new Text(
                                    "'%s' does not count the time of each level: let it start with %s alone, stop"
                                            + " with %s and %s alone, repeat, be left on reopening, and be no average",
                                    "'%s' não conta o tempo de cada nível: faça-a iniciar só com %s, parar só com %s"
                                            + " e %s, repetir, ficar como está na reabertura e não ser uma média")
                            .with(
                                    goal.id(),
                                    Key.of(Signal.RENEGOTIATION_ASKED),
                                    Key.of(Signal.RENEGOTIATION_ANSWERED),
                                    Key.of(Signal.RENEGOTIATION_INSUFFICIENT)));
        }
        List<Condition> conditions = goal.promises().stream().map(Promise::when).toList();
        for (Level level : ladder.levels()) {
            TicketKey.all(conditions, policy.domains()).stream()
                    .map(key -> key.with(Fact.LEVEL, level.id()))
                    .filter(key -> promisesNothing(goal, key))
                    .findFirst()
                    .ifPresent(key -> add(
                            GOAL,
                            "complete",
                            new Text(
                                    "'%s' gives no time to answer for %s: promise some"
                                            .formatted(goal.id(), key.text().en()),
                                    "'%s' não dá prazo de resposta para %s: prometa um"
                                            .formatted(goal.id(), key.text().pt()))));
        }
    }

    /** That a promise is there at all is for {@link GoalCheck}. */
    private boolean promisesNothing(Goal goal, TicketKey key) {
        int promise = goal.promiseFor(key.facts(policy.domains()));
        return promise >= 0 && goal.promises().get(promise).target() instanceof Target.None;
    }

    private void add(String path, String rule, Text message) {
        found.add(new Violation(path, rule, message));
    }
}
