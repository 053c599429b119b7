package org.ticketing.jackson;

import org.ticketing.sla.Carry;
import org.ticketing.sla.Goal;
import org.ticketing.sla.Promise;
import org.ticketing.sla.Strength;
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
                spot.at("on-reclassification").one(Carry.class),
                spot.at("on-reopening").one(Carry.class),
                spot.at("promises").list().stream().map(GoalReader::promise).toList(),
                spot.source());
    }

    private static Promise promise(Spot spot) {
        return new Promise(ConditionReader.read(spot.at("when")), TargetReader.read(spot.at("target")), spot.source());
    }
}
