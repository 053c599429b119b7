package org.ticketing.escalation;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ticketing.vocabulary.Source;

/**
 * The levels that a customer asks, one after another, to renegotiate the deadline and the way in which a ticket is resolved (U46,
 * U69): the next one only when the one before did not do.
 *
 * @param levels from the first to the last
 * @param after the goals that are waited for before the first level can be asked (U48)
 * @param answerGoal the goal that says how long a level has for its answer; without one each level is waited for
 */
public record Ladder(
        List<Level> levels, Set<String> after, @Nullable String answerGoal, Source source) {

    public Ladder {
        levels = List.copyOf(levels);
        after = Set.copyOf(after);
    }

    public List<String> levelIds() {
        return levels.stream().map(Level::id).toList();
    }

    /**
     * The level at a place.
     *
     * @param place 1 for the first; whatever is beyond the last, because the ladder was longer once, is the last
     */
    public Level level(int place) {
        return levels.get(Math.min(place, levels.size()) - 1);
    }

    /** Whether there is no level after this place. */
    public boolean endsAt(int place) {
        return place >= levels.size();
    }
}
