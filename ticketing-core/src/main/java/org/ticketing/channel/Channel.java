package org.ticketing.channel;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ticketing.access.Ruling;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Facts;
import org.ticketing.condition.Finding;
import org.ticketing.directory.Actor;
import org.ticketing.problem.Refusal;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/**
 * A way to reach the desk, and what can be done through it: by action, area, plan, kind, and whatever else conditions ask.
 * The first of the rules that names the action and whose condition holds decides; where none does, what is always allowed is,
 * and nothing else.
 *
 * @param rules what depends on the ticket or the person, in the order in which it is tried
 * @param allows what a person can always do through it, as far as their role goes
 * @param otherwise what people are told when they try anything else: why not, and where to go instead
 */
public record Channel(
        String id, Text label, List<ChannelRule> rules, Set<Action> allows, Text otherwise, Source source) {

    public Channel {
        rules = List.copyOf(rules);
        allows = Set.copyOf(allows);
    }

    /** A channel that knows no exceptions. */
    public Channel(String id, Text label, Set<Action> allows, Text otherwise, Source source) {
        this(id, label, List.of(), allows, otherwise, source);
    }

    /** Whether this can be done through this channel with a ticket of these facts, by this person, and why. */
    public Ruling ruling(Action action, Actor actor, Facts ticket) {
        return deciding(action, actor, ticket)
                .map(rule -> rule.refuse()
                        .map(why -> refused(why, rule.source(), Finding.of(rule.when(), ticket, actor)))
                        .orElseGet(() -> allowed(action, rule.source(), Finding.of(rule.when(), ticket, actor))))
                .orElseGet(() -> allows.contains(action)
                        ? allowed(action, source, List.of())
                        : refused(otherwise, source, missed(action, actor, ticket)));
    }

    /** Why it can't be done; nothing if it can. */
    public Optional<Refusal> refusal(Action action, Actor actor, Facts ticket) {
        boolean allowed =
                deciding(action, actor, ticket).map(ChannelRule::allows).orElseGet(() -> allows.contains(action));
        return allowed ? Optional.empty() : ruling(action, actor, ticket).refusal();
    }

    private Optional<ChannelRule> deciding(Action action, Actor actor, Facts ticket) {
        return rules.stream()
                .filter(rule -> rule.actions().contains(action))
                .filter(rule -> rule.when().forActor(actor).test(ticket))
                .findFirst();
    }

    /** What would have allowed it, had it been otherwise. */
    private List<Finding> missed(Action action, Actor actor, Facts ticket) {
        return rules.stream()
                .filter(rule -> rule.allows() && rule.actions().contains(action))
                .flatMap(rule -> Finding.of(rule.when(), ticket, actor).stream())
                .distinct()
                .toList();
    }

    /** When this can be done through this channel, as one condition over the facts of the ticket and of the actor. */
    public Condition reach(Action action) {
        Condition reach = allows.contains(action) ? Condition.always() : Condition.never();
        for (ChannelRule rule : rules.reversed()) {
            if (rule.actions().contains(action)) {
                reach = rule.allows() ? or(rule.when(), reach) : butNot(rule.when(), reach);
            }
        }
        return reach;
    }

    private static Condition or(Condition when, Condition rest) {
        if (rest.equals(Condition.never()) || when.equals(Condition.always())) {
            return when;
        }
        return rest.equals(Condition.always()) ? rest : Condition.any(when, rest);
    }

    private static Condition butNot(Condition when, Condition rest) {
        if (rest.equals(Condition.never()) || when.equals(Condition.always())) {
            return Condition.never();
        }
        Condition not = new Condition.Not(when);
        return rest.equals(Condition.always()) ? not : Condition.all(not, rest);
    }

    /** Whether there is anybody, and any ticket, for which this can be done through this channel. */
    public boolean mayAllow(Action action) {
        return allows.contains(action)
                || rules.stream()
                        .anyMatch(rule -> rule.allows() && rule.actions().contains(action));
    }

    private Ruling allowed(Action action, Source by, List<Finding> findings) {
        return new Ruling(
                Ruling.By.CHANNEL,
                true,
                "channel-allows",
                by,
                new Text(
                        "This can be done here: %s (%s)".formatted(label.en(), action.key()),
                        "Isto pode ser feito por aqui: %s (%s)".formatted(label.pt(), action.key())),
                findings);
    }

    private static Ruling refused(Text why, Source by, List<Finding> findings) {
        return new Ruling(Ruling.By.CHANNEL, false, "channel-not-allowed", by, why, findings);
    }
}
