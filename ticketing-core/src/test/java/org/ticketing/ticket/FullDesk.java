package org.ticketing.ticket;

import static org.ticketing.fixture.GoalBuilder.goal;
import static org.ticketing.fixture.GoalBuilder.hours;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ticketing.access.AccessRules;
import org.ticketing.access.Grant;
import org.ticketing.access.Role;
import org.ticketing.catalog.Catalog;
import org.ticketing.catalog.Charge;
import org.ticketing.condition.ActorFact;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Fact;
import org.ticketing.directory.Actor;
import org.ticketing.escalation.Ladder;
import org.ticketing.escalation.Level;
import org.ticketing.fixture.SmallDesk;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.Signal;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.Turn;

/** The small desk where everything can happen: errors cost extra, and there is a ladder of two levels. */
final class FullDesk {

    static final Actor LEAD = Actor.staff("lia", "agent", "lead");
    static final Actor BOSS = Actor.customer("bruna", "escola", "customer", "boss");

    private static final Set<Action> BY_STAFF = Set.of(
            Action.CLASSIFY,
            Action.ASSIGN,
            Action.NOTE,
            Action.AWAIT_CUSTOMER,
            Action.PROMISE_DATE,
            Action.REPROMISE,
            Action.ANSWER_RENEGOTIATION,
            Action.OFFER_QUOTE,
            Action.ANSWER_BY_ARTICLE,
            Action.RESOLVE);

    private FullDesk() {}

    static SupportPolicy policy() {
        return SmallDesk.with(goal("first-answer").to(Signal.VENDOR_REPLIED).promises(hours(1))).toBuilder()
                .access(access())
                .catalog(new Catalog(
                        List.of(),
                        List.of(),
                        List.of(new Charge(
                                Set.of("error"),
                                new Condition.Has(Fact.ROLES, "boss"),
                                Turn.CUSTOMER,
                                true,
                                Source.stated("S7"))),
                        Source.stated("S1")))
                .renegotiation(new Ladder(
                        List.of(level("attendant", "agent"), level("leadership", "lead")),
                        Set.of(),
                        null,
                        Source.stated("U69")))
                .build();
    }

    private static Level level(String id, String role) {
        return new Level(id, Text.same(id), new Condition.Has(Fact.ROLES, role), Source.stated("U67"));
    }

    private static AccessRules access() {
        Set<Action> byCustomers = Stream.of(Action.values())
                .filter(action -> !action.isOfArticles() && !action.isOfChats() && !BY_STAFF.contains(action))
                .collect(Collectors.toSet());
        return new AccessRules(
                List.of(
                        role("customer", Side.CUSTOMER),
                        role("boss", Side.CUSTOMER),
                        role("agent", Side.VENDOR),
                        role("lead", Side.VENDOR)),
                List.of(
                        new Grant(
                                "customer",
                                byCustomers,
                                Condition.sameAsActor(Fact.ORGANISATION, ActorFact.ORGANISATION),
                                SmallDesk.TEST),
                        new Grant("agent", SmallDesk.onTickets(), Condition.always(), SmallDesk.TEST)));
    }

    private static Role role(String id, Side side) {
        return new Role(id, side, Text.same(id), SmallDesk.TEST);
    }
}
