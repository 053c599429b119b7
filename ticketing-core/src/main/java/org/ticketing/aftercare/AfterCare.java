package org.ticketing.aftercare;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a desk has decided about its tickets beside the work on them.
 *
 * @param closing what closes tickets by itself; the first rule that fits holds, and where none fits, people close them
 * @param rating how customers rate what was done; none, if they are not asked
 * @param followUp whether a new ticket can follow a closed one; none, if it can't
 * @param watching who can have themselves told of a ticket that is not theirs; none, if nobody can
 * @param tags by which staff sort tickets; none, if there are none
 */
public record AfterCare(
        List<ClosingRule> closing,
        @Nullable RatingRules rating,
        @Nullable FollowUpRules followUp,
        @Nullable WatchingRules watching,
        @Nullable TagRules tags) {

    /** Nothing of all that. */
    public static final AfterCare NONE = new AfterCare(List.of(), null, null, null, null);

    public AfterCare {
        closing = List.copyOf(closing);
    }

    public Optional<ClosingRule> closing(String id) {
        return closing.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }
}
