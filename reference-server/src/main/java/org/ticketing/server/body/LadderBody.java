package org.ticketing.server.body;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ticketing.condition.ConditionText;
import org.ticketing.escalation.Ladder;
import org.ticketing.escalation.Level;
import org.ticketing.vocabulary.Text;

/** The ladder of a desk, from its first level to its last. */
record LadderBody(
        List<LevelBody> levels,
        List<String> after,
        @Nullable String answerGoal,
        Origin source) {

    record LevelBody(String id, Text label, Text answeredBy, Origin source) {
        static LevelBody of(Level level) {
            return new LevelBody(
                    level.id(), level.label(), ConditionText.of(level.answeredBy()), Origin.of(level.source()));
        }
    }

    static @Nullable LadderBody of(@Nullable Ladder ladder) {
        return ladder == null
                ? null
                : new LadderBody(
                        ladder.levels().stream().map(LevelBody::of).toList(),
                        ladder.after().stream().sorted().toList(),
                        ladder.answerGoal(),
                        Origin.of(ladder.source()));
    }
}
