package org.ticketing.aftercare;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ticketing.access.AccessRules;
import org.ticketing.access.Grant;
import org.ticketing.access.Role;
import org.ticketing.aftercare.ClosingRule.Silence;
import org.ticketing.condition.ActorFact;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Fact;
import org.ticketing.directory.Actor;
import org.ticketing.fixture.GoalBuilder;
import org.ticketing.fixture.SmallDesk;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.sla.Target;
import org.ticketing.sla.Warning;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/** The small desk, which closes what nobody answers: after five days what is resolved, after ten what it waits for. */
final class AfterDesk {

    static final Actor BIA = Actor.customer("bia", "escola", "customer");
    static final Actor OTTO = Actor.customer("otto", "outra", "customer");
    static final Source RULE = Source.stated("U75");

    private static final Set<Action> BY_CUSTOMERS =
            Set.of(Action.SEE, Action.OPEN, Action.REPLY, Action.REOPEN, Action.CLOSE, Action.FOLLOW_UP, Action.WATCH);

    private AfterDesk() {}

    static SupportPolicy policy() {
        return policy(rating(true, false));
    }

    static RatingRules rating(boolean changeable, boolean told) {
        return new RatingRules(
                5, Duration.ofDays(3), changeable, 2, new Text("What was missing?", "O que faltou?"), told, RULE);
    }

    static SupportPolicy policy(RatingRules rating) {
        return SmallDesk.with(GoalBuilder.goal("resolution").promises(GoalBuilder.hours(400))).toBuilder()
                .access(access())
                .afterCare(new AfterCare(
                        List.of(
                                closing("resolved", Silence.RESOLVED, 5, Duration.ofDays(1)),
                                closing("silent", Silence.AWAITING_CUSTOMER, 10, null)),
                        rating,
                        new FollowUpRules(false, RULE),
                        new WatchingRules(2, RULE),
                        new TagRules(List.of(tag("billing"), tag("printer"), tag("slow")), 2, RULE)))
                .build();
    }

    private static TagRules.Tag tag(String id) {
        return new TagRules.Tag(id, Text.same(id), RULE);
    }

    static ClosingRule closing(String id, Silence of, int days, @Nullable Duration remind) {
        return new ClosingRule(
                id,
                Text.same(id),
                of,
                Condition.always(),
                new Target.ElapsedTime(Duration.ofDays(days)),
                remind == null ? null : new Warning(remind, null),
                RULE);
    }

    private static AccessRules access() {
        Condition own = Condition.sameAsActor(Fact.ORGANISATION, ActorFact.ORGANISATION);
        Condition mine = Condition.sameAsActor(Fact.REQUESTER, ActorFact.ID);
        return new AccessRules(
                List.of(role("customer", Side.CUSTOMER), role("agent", Side.VENDOR)),
                List.of(
                        new Grant("customer", BY_CUSTOMERS, own, SmallDesk.TEST),
                        new Grant("customer", Set.of(Action.RATE), mine, SmallDesk.TEST),
                        new Grant("agent", SmallDesk.onTickets(), Condition.always(), SmallDesk.TEST)));
    }

    private static Role role(String id, Side side) {
        return new Role(id, side, Text.same(id), SmallDesk.TEST);
    }
}
