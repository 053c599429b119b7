package org.ticketing.ticket;

import java.time.Instant;
import org.ticketing.directory.Actor;
import org.ticketing.policy.Policies;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.vocabulary.Fresh;

/**
 * Everything a decision depends on beside the ticket and the command.
 *
 * @param channel through which the person comes
 * @param policy the one in force
 * @param policies every one that the desk has ever had: cycles are pinned to them
 */
public record Context(Instant now, Actor actor, String channel, SupportPolicy policy, Policies policies, Fresh fresh) {}
