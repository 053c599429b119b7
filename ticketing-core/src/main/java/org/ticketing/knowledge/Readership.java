package org.ticketing.knowledge;

import java.time.Instant;
import org.ticketing.channel.Gate;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Facts;
import org.ticketing.vocabulary.Action;

/** Which articles a person reads, and which they look after. */
public record Readership(Gate gate) {

    /** What this person reads now: what is published for them, and whatever they look after. */
    public Visible visible(Instant now) {
        return new Visible(
                gate.reach(Action.READ_ARTICLES),
                Condition.any(gate.reach(Action.WRITE_ARTICLES), gate.reach(Action.PUBLISH_ARTICLES)),
                now,
                gate.domains());
    }

    /** What this person reads now as everybody else does. */
    public Visible published(Instant now) {
        return new Visible(gate.reach(Action.READ_ARTICLES), Condition.never(), now, gate.domains());
    }

    /** Whether this person looks after an article. */
    public boolean keeps(Article article) {
        Facts facts = article.facts(gate.domains());
        return gate.reach(Action.WRITE_ARTICLES).test(facts)
                || gate.reach(Action.PUBLISH_ARTICLES).test(facts);
    }
}
