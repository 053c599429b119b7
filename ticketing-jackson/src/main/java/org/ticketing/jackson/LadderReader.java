package org.ticketing.jackson;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ticketing.escalation.Ladder;
import org.ticketing.escalation.Level;

/** Reads the ladder on which customers renegotiate what was promised. */
final class LadderReader {

    private LadderReader() {}

    /** None, where the policy has no such section. */
    static @Nullable Ladder read(Spot ladder) {
        if (!ladder.isPresent()) {
            return null;
        }
        Spot after = ladder.at("after");
        Spot answerGoal = ladder.at("answer-goal");
        return new Ladder(
                ladder.at("levels").list().stream().map(LadderReader::level).toList(),
                after.isPresent() ? after.texts() : Set.of(),
                answerGoal.isPresent() ? answerGoal.text() : null,
                ladder.source());
    }

    private static Level level(Spot spot) {
        return new Level(
                spot.at("id").text(),
                spot.at("label").words(),
                ConditionReader.read(spot.at("answered-by")),
                spot.source());
    }
}
