package org.ticketing.escalation;

import static org.ticketing.fixture.GoalBuilder.goal;
import static org.ticketing.fixture.GoalBuilder.hours;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ticketing.access.AccessRules;
import org.ticketing.access.Grant;
import org.ticketing.access.Role;
import org.ticketing.condition.ActorFact;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Fact;
import org.ticketing.directory.Actor;
import org.ticketing.fixture.SmallDesk;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.sla.Carry;
import org.ticketing.sla.Goal;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.Signal;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/** The small desk with a ladder of three levels, which wait for the first answer and have two hours, the last four. */
final class LadderDesk {

    static final Actor LEAD = Actor.staff("lia", "agent", "lead");
    static final Actor DIRECTOR = Actor.staff("dora", "director");

    static final Set<Action> BY_CUSTOMERS = EnumSet.of(Action.RENEGOTIATE, Action.ESCALATE, Action.ACCEPT_ANSWER);

    private LadderDesk() {}

    static Ladder ladder(@Nullable String answerGoal) {
        return new Ladder(
                List.of(level("attendant", "agent"), level("leadership", "lead"), level("direction", "director")),
                Set.of("first-answer"),
                answerGoal,
                Source.stated("U69"));
    }

    static Level level(String id, String role) {
        return new Level(id, new Text("the " + id, "o nível " + id), byRole(role), SmallDesk.TEST);
    }

    static Condition byRole(String role) {
        return new Condition.Has(Fact.ROLES, role);
    }

    static Goal answerGoal() {
        return goal("level-answer")
                .from(Signal.RENEGOTIATION_ASKED)
                .to(Signal.RENEGOTIATION_ANSWERED, Signal.RENEGOTIATION_INSUFFICIENT)
                .repeating()
                .onReopening(Carry.LEAVE)
                .when(Condition.is(Fact.LEVEL, "direction"), hours(4))
                .promises(hours(2));
    }

    /** Its first answer is due after an hour. */
    static SupportPolicy policy() {
        return with(ladder("level-answer"), answerGoal());
    }

    static SupportPolicy with(@Nullable Ladder ladder, Goal... more) {
        Goal first = goal("first-answer").to(Signal.VENDOR_REPLIED).promises(hours(1));
        Goal[] goals = Stream.concat(Stream.of(first), Arrays.stream(more)).toArray(Goal[]::new);
        return SmallDesk.with(goals).toBuilder()
                .access(access())
                .renegotiation(ladder)
                .build();
    }

    private static AccessRules access() {
        Set<Action> byCustomers = EnumSet.of(Action.SEE, Action.OPEN, Action.REPLY, Action.REOPEN, Action.CLOSE);
        byCustomers.addAll(BY_CUSTOMERS);
        Set<Action> byStaff = EnumSet.copyOf(SmallDesk.onTickets());
        byStaff.removeAll(BY_CUSTOMERS);
        return new AccessRules(
                List.of(
                        role("customer", Side.CUSTOMER),
                        role("agent", Side.VENDOR),
                        role("lead", Side.VENDOR),
                        role("director", Side.VENDOR)),
                List.of(
                        new Grant(
                                "customer",
                                byCustomers,
                                Condition.sameAsActor(Fact.ORGANISATION, ActorFact.ORGANISATION),
                                SmallDesk.TEST),
                        new Grant("agent", byStaff, Condition.always(), SmallDesk.TEST),
                        new Grant("director", byStaff, Condition.always(), SmallDesk.TEST)));
    }

    private static Role role(String id, Side side) {
        return new Role(id, side, Text.same(id), SmallDesk.TEST);
    }
}
