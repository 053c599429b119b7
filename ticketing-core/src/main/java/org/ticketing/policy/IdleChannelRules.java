package org.ticketing.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ticketing.channel.Channel;
import org.ticketing.channel.ChannelRule;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Fact;
import org.ticketing.condition.Facts;
import org.ticketing.condition.Operand;
import org.ticketing.directory.Actor;
import org.ticketing.problem.Refusal;
import org.ticketing.problem.Violation;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Key;
import org.ticketing.vocabulary.Phase;
import org.ticketing.vocabulary.Text;

/**
 * Finds rules of channels that change nothing for an action that they name: no ticket fits them, an earlier rule comes before
 * them, or it would be decided alike without them. Every ticket and person that their conditions can tell apart is tried.
 */
final class IdleChannelRules {

    private static final List<Fact> OF_TICKETS =
            List.of(Fact.KIND, Fact.PRIORITY, Fact.COMPLEXITY, Fact.AREA, Fact.CHANNEL, Fact.PHASE, Fact.TURN);

    private final SupportPolicy policy;
    private final Channel channel;
    private final List<Condition> conditions;
    private final List<Actor> actors;

    private IdleChannelRules(SupportPolicy policy, Channel channel) {
        this.policy = policy;
        this.channel = channel;
        this.conditions = channel.rules().stream().map(ChannelRule::when).toList();
        this.actors = actors();
    }

    static List<Violation> check(SupportPolicy policy) {
        List<Violation> found = new ArrayList<>();
        List<Channel> channels = policy.channels().list();
        for (int i = 0; i < channels.size(); i++) {
            IdleChannelRules check = new IdleChannelRules(policy, channels.get(i));
            if (check.canBeTried()) {
                found.addAll(check.violations("/channels/" + i + "/rules/"));
            }
        }
        return found;
    }

    /** Ids that the host gives are without number. */
    private boolean canBeTried() {
        return conditions.stream()
                .flatMap(condition -> condition.facts().stream())
                .noneMatch(fact -> fact.shape() == Fact.Shape.IDENTITY);
    }

    private List<Violation> violations(String path) {
        List<Violation> found = new ArrayList<>();
        for (int j = 0; j < channel.rules().size(); j++) {
            List<ChannelRule> others = new ArrayList<>(channel.rules());
            ChannelRule rule = others.remove(j);
            Channel without = new Channel(
                    channel.id(), channel.label(), others, channel.allows(), channel.otherwise(), channel.source());
            for (Action action : rule.actions().stream().sorted().toList()) {
                if (changesNothing(without, action)) {
                    found.add(new Violation(path + j, "effective", message(action)));
                }
            }
        }
        return found;
    }

    private boolean changesNothing(Channel without, Action action) {
        return tickets(action)
                .allMatch(ticket -> actors.stream()
                        .allMatch(actor ->
                                told(channel, action, actor, ticket).equals(told(without, action, actor, ticket))));
    }

    private static Optional<Text> told(Channel asked, Action action, Actor actor, Facts ticket) {
        return asked.refusal(action, actor, ticket).map(Refusal::reason);
    }

    private Stream<Facts> tickets(Action action) {
        Stream<TicketKey> keys = action == Action.OPEN
                ? policy.classification().kinds().stream()
                        .map(kind -> new TicketKey(Map.of(
                                Fact.KIND, kind.id(),
                                Fact.PRIORITY,
                                        policy.classification()
                                                .initialPriority()
                                                .priority(),
                                Fact.AREA, kind.area(),
                                Fact.CHANNEL, channel.id(),
                                Fact.PHASE, Key.of(Phase.NEW))))
                : TicketKey.all(conditions, policy.domains(), OF_TICKETS).stream();
        return keys.map(key -> key.facts(policy.domains()));
    }

    /** Somebody of each role, plan, area and level that a condition asks about, and somebody of none. */
    private List<Actor> actors() {
        List<Actor> ofEachRole = new ArrayList<>();
        ofEachRole.add(Actor.customer("somebody", "somewhere"));
        values(Fact.ROLES).forEach(role -> ofEachRole.add(Actor.customer("somebody", "somewhere", role)));
        List<Actor> all = new ArrayList<>(ofEachRole);
        values(Fact.PLAN).forEach(plan -> ofEachRole.forEach(actor -> all.add(actor.withPlan(plan))));
        SampleStaff staff = new SampleStaff(policy, conditions);
        if (staff.isAsked()) {
            staff.with().forEach(all::add);
            values(Fact.ROLES).forEach(role -> staff.with(role).forEach(all::add));
        }
        return all;
    }

    private Stream<String> values(Fact fact) {
        return conditions.stream().flatMap(condition -> values(condition, fact)).distinct();
    }

    private static Stream<String> values(Condition condition, Fact fact) {
        return switch (condition) {
            case Condition.Is(Fact asked, Operand.Literal(String value)) when asked == fact -> Stream.of(value);
            case Condition.AnyOf(Fact asked, Set<String> values) when asked == fact -> values.stream();
            case Condition.Has(Fact asked, String value) when asked == fact -> Stream.of(value);
            case Condition.All(List<Condition> all) -> all.stream().flatMap(each -> values(each, fact));
            case Condition.Any(List<Condition> any) -> any.stream().flatMap(each -> values(each, fact));
            case Condition.Not(Condition not) -> values(not, fact);
            case Condition.Is is -> Stream.of();
            case Condition.AnyOf anyOf -> Stream.of();
            case Condition.Has has -> Stream.of();
            case Condition.AtLeast atLeast -> Stream.of();
            case Condition.Absent absent -> Stream.of();
            case Condition.Always always -> Stream.of();
        };
    }

    private Text message(Action action) {
        return new Text(
                        "this rule changes nothing for %s by %s: no ticket can fit it, or all is decided alike without"
                                + " it; move it up, or drop the action or the rule",
                        "esta regra não muda nada para %s por %s: nenhum chamado pode se encaixar nela, ou tudo se"
                                + " decide igual sem ela; suba-a, ou retire a ação ou a regra")
                .with(action.key(), channel.id());
    }
}
