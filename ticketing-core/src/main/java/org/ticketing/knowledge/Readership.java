package org.ticketing.knowledge;

import java.time.Instant;
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
 * Who may do what with articles, through a channel: the one place that decides, for commands, reads, lists, searches and counts
 * alike. It asks what everything else asks: the channel, then the role.
 */
public record Readership(AccessRules access, Channel channel, Domains domains, Actor actor) {

    /** Why this can't be done with an article of these facts; nothing if it can. */
    public Optional<Refusal> refusal(Action action, Facts article) {
        return channel.ruling(action, actor, article)
                .refusal()
                .or(() -> access.ruling(actor, action, article).refusal());
    }

    /** Whether this can be done with any article at all, and if not, why. */
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

    private Condition reach(Action action) {
        Condition through = channel.reach(action).forActor(actor);
        Condition granted = access.reach(actor, action);
        boolean nothing = through.equals(Condition.never()) || granted.equals(Condition.never());
        return nothing ? Condition.never() : Condition.all(through, granted);
    }

    /** What this person reads now: what is published for them, and whatever they look after. */
    public Visible visible(Instant now) {
        return new Visible(
                reach(Action.READ_ARTICLES),
                Condition.any(reach(Action.WRITE_ARTICLES), reach(Action.PUBLISH_ARTICLES)),
                now,
                domains);
    }

    /** What this person reads now as everybody else does. */
    public Visible published(Instant now) {
        return new Visible(reach(Action.READ_ARTICLES), Condition.never(), now, domains);
    }

    /** Whether this person looks after an article. */
    public boolean keeps(Article article) {
        Facts facts = article.facts(domains);
        return reach(Action.WRITE_ARTICLES).test(facts)
                || reach(Action.PUBLISH_ARTICLES).test(facts);
    }
}
