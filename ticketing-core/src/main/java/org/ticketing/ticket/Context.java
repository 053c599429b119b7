package org.ticketing.ticket;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ticketing.directory.Actor;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.sla.ServiceLevels;
import org.ticketing.sla.Timekeeper;
import org.ticketing.vocabulary.Fresh;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.PolicyHash;

/**
 * Everything a decision depends on beside the ticket and the command.
 *
 * @param channel through which the person comes
 * @param policy the one in force
 * @param pinned the levels of any policy that a cycle is pinned to
 * @param recorder who writes down what the person says; nobody if they write it themselves
 */
public record Context(
        Instant now,
        Actor actor,
        String channel,
        SupportPolicy policy,
        Function<PolicyHash, ServiceLevels> pinned,
        Fresh fresh,
        @Nullable PersonId recorder) {

    public Context(
            Instant now,
            Actor actor,
            String channel,
            SupportPolicy policy,
            Function<PolicyHash, ServiceLevels> pinned,
            Fresh fresh) {
        this(now, actor, channel, policy, pinned, fresh, null);
    }

    /** What somebody else does through a channel, which this person writes down for them. */
    public Context recording(Actor caller, String through) {
        return new Context(now, caller, through, policy, pinned, fresh, actor.id());
    }

    Timekeeper timekeeper() {
        return new Timekeeper(policy.serviceLevels(), pinned);
    }
}
