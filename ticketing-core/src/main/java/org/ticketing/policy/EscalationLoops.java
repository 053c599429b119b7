package org.ticketing.policy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Fact;
import org.ticketing.problem.Violation;
import org.ticketing.sla.Escalation;
import org.ticketing.sla.Goal;
import org.ticketing.sla.Target;
import org.ticketing.vocabulary.Text;

/** Finds escalations that hand a ticket round in a circle: the shortest one, as the example. */
final class EscalationLoops {

    private final SupportPolicy policy;
    private final List<Rule> rules;

    private EscalationLoops(SupportPolicy policy) {
        this.policy = policy;
        this.rules = rules(policy.serviceLevels().goals());
    }

    static List<Violation> check(SupportPolicy policy) {
        EscalationLoops loops = new EscalationLoops(policy);
        return loops.keys().stream()
                .flatMap(key -> loops.loopFrom(key).stream())
                .min(Comparator.comparingInt(List::size))
                .map(EscalationLoops::violation)
                .stream()
                .toList();
    }

    private static List<Rule> rules(List<Goal> goals) {
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < goals.size(); i++) {
            for (int j = 0; j < goals.get(i).escalations().size(); j++) {
                Escalation escalation = goals.get(i).escalations().get(j);
                rules.add(new Rule("/goals/" + i + "/escalations/" + j, goals.get(i), escalation));
            }
        }
        return rules;
    }

    /** Every ticket that can be, told apart by what escalations ask about and what they change. */
    private List<TicketKey> keys() {
        if (rules.stream().allMatch(rule -> rule.escalation().area() == null)) {
            // A priority is only ever raised, so without handing over nothing comes back to where it was.
            return List.of();
        }
        return TicketKey.all(rules.stream().flatMap(Rule::conditions).toList(), policy.domains());
    }

    /** The shortest way on which a ticket comes back to where it was, by its steps; nothing if there is none. */
    private Optional<List<Step>> loopFrom(TicketKey start) {
        Map<TicketKey, Step> reachedBy = new HashMap<>();
        Deque<TicketKey> next = new ArrayDeque<>(List.of(start));
        while (!next.isEmpty()) {
            TicketKey key = next.remove();
            for (Step step : steps(key)) {
                if (step.to().equals(start)) {
                    return Optional.of(way(step, start, reachedBy));
                }
                if (reachedBy.putIfAbsent(step.to(), step) == null) {
                    next.add(step.to());
                }
            }
        }
        return Optional.empty();
    }

    private static List<Step> way(Step last, TicketKey start, Map<TicketKey, Step> reachedBy) {
        List<Step> way = new ArrayList<>();
        for (@Nullable Step step = last; step != null; step = reachedBy.get(step.from())) {
            way.add(step);
            if (step.from().equals(start)) {
                break;
            }
        }
        Collections.reverse(way);
        return way;
    }

    private List<Step> steps(TicketKey key) {
        return rules.stream()
                .filter(rule -> rule.canHappenTo(key, policy))
                .map(rule -> new Step(rule, key, rule.after(key, policy)))
                .filter(step -> !step.to().equals(key))
                .toList();
    }

    private static Violation violation(List<Step> loop) {
        Text example = loop.get(0).from().text();
        String way = Stream.concat(
                        loop.stream().map(Step::from), Stream.of(loop.get(0).from()))
                .map(key -> key.value(Fact.AREA))
                .collect(Collectors.joining(" → "));
        return new Violation(
                loop.get(0).rule().path(),
                "ends",
                new Text(
                        "a ticket that nobody attends to goes round in a circle: %s, for instance with %s; let it stay somewhere"
                                .formatted(way, example.en()),
                        "um chamado que ninguém atende anda em círculos: %s, por exemplo com %s; deixe-o ficar em algum lugar"
                                .formatted(way, example.pt())));
    }

    private record Rule(String path, Goal goal, Escalation escalation) {

        /** What it depends on, and what it changes. */
        Stream<Condition> conditions() {
            List<Condition> conditions = new ArrayList<>(List.of(escalation.when()));
            goal.promises().forEach(promise -> conditions.add(promise.when()));
            String raised = escalation.priority();
            if (raised != null) {
                conditions.add(new Condition.AtLeast(Fact.PRIORITY, raised));
            }
            String handedOver = escalation.area();
            if (handedOver != null) {
                conditions.add(Condition.is(Fact.AREA, handedOver));
            }
            return conditions.stream();
        }

        boolean canHappenTo(TicketKey key, SupportPolicy policy) {
            int promise = goal.promiseFor(key.facts(policy.domains()));
            return promise >= 0
                    && !(goal.promises().get(promise).target() instanceof Target.None)
                    && escalation.when().test(key.facts(policy.domains()));
        }

        TicketKey after(TicketKey key, SupportPolicy policy) {
            String raised = escalation.priority();
            TicketKey next = raised != null && policy.classification().isHigher(raised, key.value(Fact.PRIORITY))
                    ? key.with(Fact.PRIORITY, raised)
                    : key;
            String area = escalation.area();
            return area == null ? next : next.with(Fact.AREA, area);
        }
    }

    private record Step(Rule rule, TicketKey from, TicketKey to) {}
}
