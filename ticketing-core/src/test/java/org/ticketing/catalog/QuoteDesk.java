package org.ticketing.catalog;

import static org.ticketing.fixture.GoalBuilder.goal;
import static org.ticketing.fixture.GoalBuilder.hours;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ticketing.access.AccessRules;
import org.ticketing.access.Grant;
import org.ticketing.access.Role;
import org.ticketing.condition.ActorFact;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Fact;
import org.ticketing.directory.Actor;
import org.ticketing.directory.Plan;
import org.ticketing.fixture.SmallDesk;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.sla.Goal;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.Signal;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.Turn;

/** The small desk, at which errors cost extra: a boss of the customer approves. It has four hours to resolve a ticket. */
final class QuoteDesk {

    static final Actor BOSS = Actor.customer("bruna", "escola", "customer", "boss");
    static final Actor OTHER_BOSS = Actor.customer("otto", "outra", "customer", "boss");
    static final Source RULE = Source.stated("S7");

    private static final Set<Action> BY_CUSTOMERS = Set.of(
            Action.SEE,
            Action.OPEN,
            Action.REPLY,
            Action.REOPEN,
            Action.CLOSE,
            Action.APPROVE_QUOTE,
            Action.DECLINE_QUOTE);

    private QuoteDesk() {}

    static SupportPolicy policy() {
        return with(catalog(Turn.CUSTOMER, true), goal("resolution").promises(hours(4)), deciding());
    }

    /** How long the customer takes to decide on a quote. */
    static Goal deciding() {
        return goal("deciding")
                .from(Signal.QUOTE_OFFERED)
                .to(Signal.QUOTE_APPROVED, Signal.QUOTE_DECLINED, Signal.QUOTE_LAPSED, Signal.QUOTE_WITHDRAWN)
                .repeating()
                .promises(hours(100));
    }

    static Catalog catalog(Turn turn, boolean article) {
        return new Catalog(
                List.of(
                        service("questions", Cover.INCLUDED, "question"),
                        service("repair", Cover.EXTRA, "error"),
                        new Service("visits", Text.same("Visits"), Cover.INCLUDED, Set.of("gold"), Set.of(), RULE)),
                List.of(new TrainingPackage("course", Text.same("Course"), Text.same("All of it"), "error", RULE)),
                List.of(new Charge(Set.of("error"), new Condition.Has(Fact.ROLES, "boss"), turn, article, RULE)),
                RULE);
    }

    private static Service service(String id, Cover cover, String kind) {
        return new Service(id, Text.same(id), cover, Set.of(), Set.of(kind), RULE);
    }

    static SupportPolicy with(@Nullable Catalog catalog, Goal... goals) {
        return SmallDesk.with(goals).toBuilder()
                .access(access())
                .plans(List.of(
                        new Plan("silver", Text.same("Silver"), RULE), new Plan("gold", Text.same("Gold"), RULE)))
                .catalog(catalog)
                .build();
    }

    private static AccessRules access() {
        Condition own = Condition.sameAsActor(Fact.ORGANISATION, ActorFact.ORGANISATION);
        return new AccessRules(
                List.of(role("customer", Side.CUSTOMER), role("boss", Side.CUSTOMER), role("agent", Side.VENDOR)),
                List.of(
                        new Grant("customer", BY_CUSTOMERS, own, SmallDesk.TEST),
                        new Grant("boss", Set.of(Action.SEE_CATALOG), own, SmallDesk.TEST),
                        new Grant("agent", SmallDesk.onTickets(), Condition.always(), SmallDesk.TEST)));
    }

    private static Role role(String id, Side side) {
        return new Role(id, side, Text.same(id), SmallDesk.TEST);
    }
}
