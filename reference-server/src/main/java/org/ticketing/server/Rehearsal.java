package org.ticketing.server;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ticketing.Session;
import org.ticketing.Ticketing;
import org.ticketing.access.AccessRules;
import org.ticketing.access.Grant;
import org.ticketing.access.Role;
import org.ticketing.channel.Channel;
import org.ticketing.channel.Channels;
import org.ticketing.classification.Classification;
import org.ticketing.classification.InitialPriority;
import org.ticketing.condition.Condition;
import org.ticketing.directory.Actor;
import org.ticketing.intake.Intake;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.ticket.Command;
import org.ticketing.view.PromisedTime;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/**
 * Opens a ticket in memory, at any time, to see what would be promised for it: by the library itself, so that it can't say
 * anything else than a desk at work. Everything that promises depend on is the desk's own; who may open, and what a form asks
 * for, is set aside.
 */
final class Rehearsal {

    private static final Source WHY = Source.assumed("a rehearsal asks nobody for leave");
    private static final Set<Action> ACTIONS = Set.of(Action.OPEN, Action.SEE);

    private Rehearsal() {}

    /**
     * What is promised at the opening of a ticket.
     *
     * @param priority that it has from the beginning; if none, the desk's initial one
     */
    static List<PromisedTime> promises(SupportPolicy policy, String kind, Optional<String> priority, Instant opened) {
        Ticketing ticketing = Ticketing.builder()
                .clock(() -> opened)
                .desk(openToAll(policy, priority))
                .build();
        Session session = ticketing.desk(policy.desk().value()).as(Actor.customer("somebody", "somewhere", "anybody"));
        return session.promises(
                session.open(new Command.Open(kind, "rehearsal", "rehearsal")).ticket());
    }

    private static SupportPolicy openToAll(SupportPolicy policy, Optional<String> priority) {
        Classification classification = policy.classification();
        String initial = priority.orElse(classification.initialPriority().priority());
        return policy.toBuilder()
                .classification(new Classification(
                        classification.kinds(), classification.priorities(), new InitialPriority(initial, WHY)))
                .channels(new Channels(
                        policy.channels().main(),
                        policy.channels().list().stream().map(Rehearsal::open).toList()))
                .intake(new Intake(List.of()))
                .directory(null)
                .personalData(null)
                .access(new AccessRules(
                        // The levels of a ladder name the desk's own roles.
                        Stream.concat(
                                        policy.access().roles().stream(),
                                        Stream.of(new Role("anybody", Side.CUSTOMER, Text.same("anybody"), WHY)))
                                .toList(),
                        List.of(new Grant("anybody", ACTIONS, Condition.always(), WHY))))
                .build();
    }

    private static Channel open(Channel channel) {
        return new Channel(channel.id(), channel.label(), ACTIONS, channel.otherwise(), WHY);
    }
}
