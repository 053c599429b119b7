package org.ticketing.ticket;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ticketing.directory.Actor;
import org.ticketing.knowledge.Article;
import org.ticketing.knowledge.Consultation;
import org.ticketing.policy.Policies;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.vocabulary.Fresh;
import org.ticketing.vocabulary.PersonId;
import org.ticketing.vocabulary.TicketId;

/**
 * Everything a decision depends on beside the ticket and the command.
 *
 * @param channel through which the person comes
 * @param policy the one in force
 * @param policies every one that the desk has ever had: cycles are pinned to them
 * @param recorder who writes down what the person says; nobody if they write it themselves
 * @param sources what the command draws on that is no ticket
 * @param attaching the files that go with what is written
 * @param others the tickets that matter beside the one that is asked about
 * @param plan that the contract of the organisation stands at for which a ticket is opened; nothing, if nobody knows it
 */
public record Context(
        Instant now,
        Actor actor,
        String channel,
        SupportPolicy policy,
        Policies policies,
        Fresh fresh,
        @Nullable PersonId recorder,
        Sources sources,
        Attaching attaching,
        Others others,
        @Nullable String plan) {

    /**
     * What a command draws on that is no ticket, as it was found.
     *
     * @param consultation of the person who asks; none if it names none, or one that they can't name
     * @param article that can be pointed to; none if it names none, or one that the customer might not read
     * @param transcript of the live chat that becomes the ticket; none if none does
     */
    public record Sources(
            @Nullable Consultation consultation,
            @Nullable Article article,
            @Nullable Transcript transcript) {

        public static final Sources NONE = new Sources(null, null, null);
    }

    /**
     * Other tickets, as far as the person may see them.
     *
     * @param named the one that a command names: which it joins, say, or which a new one follows
     * @param survivor where the ticket goes on that was merged, be it the one that is asked about or the one that is named
     * @param passages what can be split off, by the id of entry or file, with where it stands
     */
    public record Others(@Nullable Ticket named, @Nullable Ticket survivor, Map<String, Place> passages) {

        /**
         * Where something was written.
         *
         * @param ticket in whose log it stands
         * @param requester who asked there
         */
        public record Place(TicketId ticket, PersonId requester) {}

        public static final Others NONE = new Others(null, null, Map.of());

        /** The one that a command names, and no more. */
        public static Others naming(@Nullable Ticket ticket) {
            return new Others(ticket, null, Map.of());
        }

        public Others {
            passages = Map.copyOf(passages);
        }
    }

    public Context(Instant now, Actor actor, String channel, SupportPolicy policy, Policies policies, Fresh fresh) {
        this(
                now,
                actor,
                channel,
                policy,
                policies,
                fresh,
                null,
                Sources.NONE,
                Attaching.NONE,
                Others.NONE,
                actor.plan());
    }

    /** The same beside other tickets. */
    public Context beside(Others found) {
        return new Context(now, actor, channel, policy, policies, fresh, recorder, sources, attaching, found, plan);
    }

    /** The same with files. */
    public Context with(Attaching files) {
        return new Context(now, actor, channel, policy, policies, fresh, recorder, sources, files, others, plan);
    }

    /** The same, of a command that draws on something. */
    public Context drawingOn(Sources found) {
        return new Context(now, actor, channel, policy, policies, fresh, recorder, found, attaching, others, plan);
    }

    /** The same, for an organisation whose contract stands at this plan. */
    public Context ofPlan(@Nullable String ofContract) {
        return new Context(
                now, actor, channel, policy, policies, fresh, recorder, sources, attaching, others, ofContract);
    }

    /** What somebody else does through a channel, which this person writes down for them. */
    public Context recording(Actor caller, String through) {
        return new Context(
                now,
                caller,
                through,
                policy,
                policies,
                fresh,
                actor.id(),
                Sources.NONE,
                Attaching.NONE,
                Others.NONE,
                caller.plan());
    }
}
