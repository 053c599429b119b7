package org.ticketing.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ticketing.directory.Actor;
import org.ticketing.policy.Policies;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.vocabulary.Fresh;
import org.ticketing.vocabulary.PersonId;

/**
 * Everything a decision depends on beside the ticket and the command.
 *
 * @param channel through which the person comes
 * @param policy the one in force
 * @param policies every one that the desk has ever had: cycles are pinned to them
 * @param recorder who writes down what the person says; nobody if they write it themselves
 * @param attaching the files that go with what is written
 */
public record Context(
        Instant now,
        Actor actor,
        String channel,
        SupportPolicy policy,
        Policies policies,
        Fresh fresh,
        @Nullable PersonId recorder,
        Attaching attaching) {

    public Context(Instant now, Actor actor, String channel, SupportPolicy policy, Policies policies, Fresh fresh) {
        this(now, actor, channel, policy, policies, fresh, null, Attaching.NONE);
    }

    /** The same with files. */
    public Context with(Attaching files) {
        return new Context(now, actor, channel, policy, policies, fresh, recorder, files);
    }

    /** What somebody else does through a channel, which this person writes down for them. */
    public Context recording(Actor caller, String through) {
        return new Context(now, caller, through, policy, policies, fresh, actor.id(), Attaching.NONE);
    }
}
