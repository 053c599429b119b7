package org.ticketing.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Fact;
import org.ticketing.directory.Actor;

/** Somebody of the vendor's staff of every kind that conditions can tell apart: with no area, with each, with all; at no level, at each. */
record SampleStaff(SupportPolicy policy, List<Condition> conditions) {

    Stream<Actor> with(String... roles) {
        Actor nowhere = Actor.staff("somebody", roles);
        List<Actor> placed = new ArrayList<>(List.of(nowhere));
        if (asksForAreas()) {
            policy.areaIds().forEach(area -> placed.add(nowhere.workingIn(area)));
            placed.add(nowhere.workingIn(policy.areaIds().toArray(String[]::new)));
        }
        return placed.stream().flatMap(this::atEachLevel);
    }

    private Stream<Actor> atEachLevel(Actor actor) {
        Stream<Actor> levels =
                asks(Fact.STAFF_LEVEL) ? policy.staffLevelIds().stream().map(actor::atLevel) : Stream.of();
        return Stream.concat(Stream.of(actor), levels);
    }

    private boolean asksForAreas() {
        return asks(Fact.AREAS) || conditions.stream().anyMatch(Condition::comparesWithActor);
    }

    /** Whether they ask about staff at all. */
    boolean isAsked() {
        return asksForAreas() || asks(Fact.STAFF_LEVEL);
    }

    private boolean asks(Fact fact) {
        return conditions.stream().anyMatch(condition -> condition.facts().contains(fact));
    }
}
