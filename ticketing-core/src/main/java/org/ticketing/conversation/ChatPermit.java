package org.ticketing.conversation;

import java.util.Optional;
import org.ticketing.access.AccessRules;
import org.ticketing.access.Ruling;
import org.ticketing.channel.Channel;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Domains;
import org.ticketing.condition.Facts;
import org.ticketing.directory.Actor;
import org.ticketing.problem.Refusal;
import org.ticketing.vocabulary.Action;

/**
 * Who may do what with chats, through a channel: the one place that decides, for commands, reads, lists and counts alike. It
 * asks what everything else asks: the channel, then the role.
 */
public record ChatPermit(AccessRules access, Channel channel, Domains domains, Actor actor) {

    /** Why this can't be done with a chat of these facts; nothing if it can. */
    public Optional<Refusal> refusal(Action action, Facts chat) {
        return channel.ruling(action, actor, chat)
                .refusal()
                .or(() -> access.ruling(actor, action, chat).refusal());
    }

    /** Whether this can be done with any chat at all, and if not, why. */
    public Optional<Refusal> refusalOfAll(Action action) {
        if (!reach(action).equals(Condition.never())) {
            return Optional.empty();
        }
        Facts none = Facts.over(domains);
        Ruling through = channel.ruling(action, actor, none);
        return (channel.reach(action).forActor(actor).equals(Condition.never())
                        ? through
                        : access.ruling(actor, action, none))
                .refusal();
    }

    /** The chats with which this person may do this, as a condition over the facts of a chat alone. */
    public Condition reach(Action action) {
        Condition through = channel.reach(action).forActor(actor);
        Condition granted = access.reach(actor, action);
        boolean nothing = through.equals(Condition.never()) || granted.equals(Condition.never());
        return nothing ? Condition.never() : Condition.all(through, granted);
    }

    /** Whether this person may know of a chat. */
    public boolean sees(Chat chat) {
        return reach(Action.SEE_CHATS).test(chat.facts(domains));
    }
}
