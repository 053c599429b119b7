package org.ticketing.testkit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.ticketing.access.AccessRules;
import org.ticketing.access.Grant;
import org.ticketing.channel.Channel;
import org.ticketing.channel.ChannelRule;
import org.ticketing.channel.Channels;
import org.ticketing.condition.ActorFact;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Fact;
import org.ticketing.directory.Actor;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/** Rights of every kind at a {@link SmallDesk}, and people of every kind who have them. */
final class RightsArbitraries {

    private static final Source MADE_UP = Source.assumed("made up to try every right");

    private RightsArbitraries() {}

    /** Who may see which tickets, and what the one channel shows. */
    record Rights(List<Grant> grants, List<ChannelRule> rules) {

        /** The same policy with these rights. */
        SupportPolicy of(SupportPolicy policy) {
            return with(grants, policy);
        }

        /** With one grant more for everybody. */
        SupportPolicy andMore(Grant more, SupportPolicy policy) {
            return with(Stream.concat(grants.stream(), Stream.of(more)).toList(), policy);
        }

        private SupportPolicy with(List<Grant> granted, SupportPolicy policy) {
            Channel portal =
                    new Channel("portal", Text.same("Portal"), rules, Set.of(Action.SEE), Text.same("-"), MADE_UP);
            return policy.toBuilder()
                    .access(new AccessRules(policy.access().roles(), granted))
                    .channels(new Channels(
                            "portal",
                            Stream.concat(
                                            Stream.of(portal),
                                            policy.channels().list().stream()
                                                    .filter(other -> !other.id().equals("portal")))
                                    .toList()))
                    .build();
        }
    }

    static Arbitrary<Rights> rights() {
        return Combinators.combine(grants().list().ofMaxSize(4), rules().list().ofMaxSize(2))
                .as(Rights::new);
    }

    static Arbitrary<Grant> grants() {
        return Combinators.combine(Arbitraries.of("user", "agent"), conditions())
                .as((role, when) -> new Grant(role, Set.of(Action.SEE), when, MADE_UP));
    }

    private static Arbitrary<ChannelRule> rules() {
        Arbitrary<Optional<Text>> refusals = Arbitraries.of(Optional.empty(), Optional.of(Text.same("elsewhere")));
        return Combinators.combine(conditions(), refusals)
                .as((when, refuse) -> new ChannelRule(Set.of(Action.SEE), when, refuse, MADE_UP));
    }

    static Arbitrary<Actor> viewers() {
        Arbitrary<String> names = Arbitraries.of(ConditionArbitraries.IDENTITIES);
        Arbitrary<Actor> customers = Combinators.combine(names, names, Arbitraries.of("basic", "upgraded"))
                .as((person, organisation, plan) ->
                        SmallDesk.customer(person, organisation).withPlan(plan));
        Arbitrary<Actor> staff = Combinators.combine(
                        names, Arbitraries.of("support", "finance", "dropped").set())
                .as((person, areas) -> SmallDesk.agent(person).workingIn(areas.toArray(String[]::new)));
        return Arbitraries.oneOf(customers, staff);
    }

    /** Only what a policy may ask. */
    private static Arbitrary<Condition> conditions() {
        Arbitrary<Condition> tests = Arbitraries.of(
                Condition.sameAsActor(Fact.ORGANISATION, ActorFact.ORGANISATION),
                Condition.sameAsActor(Fact.REQUESTER, ActorFact.ID),
                Condition.sameAsActor(Fact.OPENER, ActorFact.ID),
                Condition.sameAsActor(Fact.ASSIGNEE, ActorFact.ID),
                new Condition.Absent(Fact.ASSIGNEE),
                new Condition.AtLeast(Fact.PRIORITY, "high"),
                Condition.is(Fact.KIND, "question"),
                Condition.anyOf(Fact.PHASE, "new", "resolved"),
                Condition.is(Fact.AREA, "finance"),
                Condition.sameAsActor(Fact.AREA, ActorFact.AREAS),
                new Condition.Has(Fact.AREAS, "finance"),
                Condition.is(Fact.PLAN, "upgraded"),
                new Condition.Has(Fact.ROLES, "agent"),
                Condition.always());
        Arbitrary<Condition> joined = tests.list()
                .ofMinSize(2)
                .ofMaxSize(3)
                .flatMap(some -> Arbitraries.of(
                        new Condition.All(some), new Condition.Any(some), new Condition.Not(some.get(0))));
        return Arbitraries.frequencyOf(Tuple.of(2, tests), Tuple.of(1, joined));
    }
}
