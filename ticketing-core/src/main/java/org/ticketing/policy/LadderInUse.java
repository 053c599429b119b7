package org.ticketing.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ticketing.access.Grant;
import org.ticketing.access.Role;
import org.ticketing.condition.Condition;
import org.ticketing.condition.Fact;
import org.ticketing.condition.Facts;
import org.ticketing.directory.Actor;
import org.ticketing.escalation.Ladder;
import org.ticketing.escalation.Level;
import org.ticketing.problem.Violation;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.Text;

/** Finds ladders on which a customer can get stuck. */
final class LadderInUse {

    private static final List<Fact> OF_TICKETS =
            List.of(Fact.KIND, Fact.PRIORITY, Fact.COMPLEXITY, Fact.AREA, Fact.CHANNEL, Fact.TURN);

    private final SupportPolicy policy;

    private LadderInUse(SupportPolicy policy) {
        this.policy = policy;
    }

    static List<Violation> check(SupportPolicy policy) {
        Ladder ladder = policy.renegotiation();
        if (ladder == null) {
            return List.of();
        }
        List<Violation> found = new ArrayList<>();
        if (ladder.answerGoal() == null) {
            found.add(new Violation(
                    "/renegotiation",
                    "answer-goal",
                    new Text(
                            "a level that does not answer holds the customer up for ever: name a goal that"
                                    + " gives it time",
                            "um nível que não responde prende o cliente para sempre: indique uma meta que lhe"
                                    + " dê prazo")));
        }
        LadderInUse check = new LadderInUse(policy);
        for (int i = 0; i < ladder.levels().size(); i++) {
            if (!check.somebodyCanAnswer(ladder.levels().get(i))) {
                found.add(new Violation(
                        "/renegotiation/levels/" + i + "/answered-by",
                        "answerable",
                        new Text(
                                "nobody can answer at this level: grant answer-renegotiation to a role that fits",
                                "ninguém pode responder neste nível: conceda answer-renegotiation a um papel que se"
                                        + " encaixe")));
            }
        }
        return found;
    }

    /** Somebody of the vendor who is granted it, with that role alone or with every role of the vendor. */
    private boolean somebodyCanAnswer(Level level) {
        List<Grant> grants = policy.access().grants().stream()
                .filter(grant -> grant.actions().contains(Action.ANSWER_RENEGOTIATION))
                .toList();
        return policy.channels().list().stream().anyMatch(channel -> channel.mayAllow(Action.ANSWER_RENEGOTIATION))
                && grants.stream().anyMatch(grant -> actors(level, grant).anyMatch(actor -> fits(level, grant, actor)));
    }

    private Stream<Actor> actors(Level level, Grant grant) {
        SampleStaff staff = new SampleStaff(policy, List.of(level.answeredBy(), grant.when()));
        String[] all = policy.access().roles().stream()
                .filter(each -> each.side() == Side.VENDOR)
                .map(Role::id)
                .toArray(String[]::new);
        return Set.of(all).contains(grant.role())
                ? Stream.concat(staff.with(grant.role()), staff.with(all))
                : Stream.empty();
    }

    private boolean fits(Level level, Grant grant, Actor actor) {
        Condition both = Condition.all(level.answeredBy(), grant.when());
        Condition asked = both.forActor(actor);
        return TicketKey.all(List.of(asked), policy.domains(), OF_TICKETS).stream()
                .map(key -> key.facts(policy.domains()).with(Fact.LEVEL, level.id()))
                .flatMap(facts -> Stream.of(facts, assignedTo(actor, facts)))
                .anyMatch(asked::test);
    }

    private static Facts assignedTo(Actor actor, Facts facts) {
        return facts.with(Fact.ASSIGNEE, actor.id().value());
    }
}
