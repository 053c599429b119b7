package org.ticketing.channel;

import java.util.List;
import java.util.Optional;
import org.ticketing.access.AccessRules;
import org.ticketing.access.Ruling;
import org.ticketing.access.Verdict;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Domains;
import org.ticketing.condition.Facts;
import org.ticketing.directory.Actor;
import org.ticketing.problem.Refusal;
import org.ticketing.vocabulary.Action;

/**
 * What one person may do through a channel: the channel is asked, then their role. The one place that decides it of tickets,
 * articles and chats, for commands, reads, lists, searches and counts alike.
 */
public record Gate(AccessRules access, Channel channel, Domains domains, Actor actor) {

    /** Why this can't be done with a thing of these facts; nothing if it can. */
    public Optional<Refusal> refusal(Action action, Facts facts) {
        return channel.refusal(action, actor, facts).or(() -> access.refusal(actor, action, facts));
    }

    /** Whether this can be done with a thing of these facts, and why: the channel's ruling, and the role's if that allows it. */
    public Verdict verdict(Action action, Facts facts) {
        Ruling through = channel.ruling(action, actor, facts);
        return new Verdict(
                action,
                channel.id(),
                through.allowed() ? List.of(through, access.ruling(actor, action, facts)) : List.of(through));
    }

    /** Why this can't be done with anything at all; nothing if there may be something with which it can. */
    public Optional<Refusal> refusalOfAll(Action action) {
        Facts none = Facts.over(domains);
        if (through(action).equals(Condition.never())) {
            return channel.refusal(action, actor, none);
        }
        return granted(action).equals(Condition.never()) ? access.refusal(actor, action, none) : Optional.empty();
    }

    /** The things with which this can be done, as a condition over the facts of the thing alone. */
    public Condition reach(Action action) {
        Condition through = through(action);
        Condition granted = granted(action);
        boolean nothing = through.equals(Condition.never()) || granted.equals(Condition.never());
        return nothing ? Condition.never() : Condition.all(through, granted);
    }

    private Condition through(Action action) {
        return channel.reach(action).forActor(actor);
    }

    private Condition granted(Action action) {
        return access.reach(actor, action);
    }
}
