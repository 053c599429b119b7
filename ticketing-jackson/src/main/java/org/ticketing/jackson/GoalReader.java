package org.ticketing.jackson;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ticketing.condition.Condition;
import org.ticketing.sla.Carry;
import org.ticketing.sla.Carrying;
import org.ticketing.sla.Escalation;
import org.ticketing.sla.Goal;
import org.ticketing.sla.Promise;
import org.ticketing.sla.Strength;
import org.ticketing.sla.Warning;
import org.ticketing.vocabulary.Signal;
import org.ticketing.vocabulary.Turn;

/** Reads a goal with its promises. */
final class GoalReader {

    private GoalReader() {}

    static Goal read(Spot spot) {
        return new Goal(
                spot.at("id").text(),
                spot.at("label").words(),
                spot.at("strength").one(Strength.class),
                spot.at("start").set(Signal.class),
                spot.at("stop").set(Signal.class),
                spot.at("pause-while").set(Turn.class),
                spot.at("repeats").flag(),
                carrying(spot),
                spot.at("warnings").list().stream().map(GoalReader::warning).toList(),
                spot.at("escalations").list().stream()
                        .map(GoalReader::escalation)
                        .toList(),
                spot.at("promises").list().stream().map(GoalReader::promise).toList(),
                spot.source());
    }

    /**
     * Unless the policy says something else, a change of priority is a reclassification like any other, and of two tickets
     * that become one the earlier counts.
     */
    private static Carrying carrying(Spot spot) {
        Carry onReclassification = spot.at("on-reclassification").one(Carry.class);
        return new Carrying(
                onReclassification,
                carry(spot.at("on-priority-change"), onReclassification),
                spot.at("on-reopening").one(Carry.class),
                carry(spot.at("on-merge"), Carry.KEEP));
    }

    private static Carry carry(Spot spot, Carry unlessStated) {
        return spot.isPresent() ? spot.one(Carry.class) : unlessStated;
    }

    static Warning warning(Spot spot) {
        return new Warning(spot.at("before").duration("duration", Duration.ofHours(1)), optional(spot.at("calendar")));
    }

    /** Unless the policy says something else, at the breach, of every ticket. */
    private static Escalation escalation(Spot spot) {
        Spot after = spot.at("after");
        Spot when = spot.at("when");
        return new Escalation(
                after.isPresent() ? after.duration("duration", Duration.ofHours(1)) : Duration.ZERO,
                optional(spot.at("calendar")),
                when.isPresent() ? ConditionReader.read(when) : Condition.always(),
                spot.at("tell").isPresent() ? spot.at("tell").texts() : Set.of(),
                optional(spot.at("raise-priority")),
                optional(spot.at("hand-over")),
                spot.source());
    }

    private static @Nullable String optional(Spot spot) {
        return spot.isPresent() ? spot.text() : null;
    }

    private static Promise promise(Spot spot) {
        return new Promise(ConditionReader.read(spot.at("when")), TargetReader.read(spot.at("target")), spot.source());
    }
}
