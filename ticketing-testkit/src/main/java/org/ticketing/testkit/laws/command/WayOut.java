package org.ticketing.testkit.laws.command;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ticketing.Session;
import org.ticketing.directory.Actor;
import org.ticketing.problem.NotFound;
import org.ticketing.problem.Refused;
import org.ticketing.ticket.Ticket;
import org.ticketing.view.PossibleAction;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Phase;
import org.ticketing.vocabulary.Side;
import org.ticketing.vocabulary.Turn;

/** That a ticket which is not at its end for good can be brought on by somebody, and to its end. */
final class WayOut {

    /** What brings a ticket nowhere: whose it is and what is written down about it. */
    private static final Set<Action> LEADS_NOWHERE = EnumSet.of(
            Action.NOTE, Action.ASSIGN, Action.CLASSIFY, Action.LINK, Action.UNLINK, Action.MERGE, Action.SPLIT);

    /** What brings a ticket to its solution, the nearest first. */
    static final List<Action> TO_THE_SOLUTION = List.of(
            Action.RESOLVE, Action.APPROVE_QUOTE, Action.OFFER_QUOTE, Action.ANSWER_BY_ARTICLE, Action.CLASSIFY);

    private WayOut() {}

    /** Somebody who may do something now. */
    record Move(Actor by, Action action) {}

    /** What everybody may do with a ticket through the main channel, as they are told. */
    static Stream<Move> moves(OneDesk desk, List<Actor> people, int ticket) {
        return people.stream().flatMap(person -> allowed(desk, person, ticket).map(action -> new Move(person, action)));
    }

    private static Stream<Action> allowed(OneDesk desk, Actor person, int ticket) {
        Session session = desk.as(person, desk.policy.channels().main());
        try {
            return session.actions(desk.tickets.get(ticket)).stream()
                    .filter(possible -> possible.refusal().isEmpty())
                    .map(PossibleAction::action);
        } catch (NotFound | Refused notTheirs) {
            return Stream.empty();
        }
    }

    /** What is wrong with where a ticket stands: nobody whose turn it is can bring it on. */
    static Optional<String> deadEnd(OneDesk desk, List<Actor> people, int ticket) {
        Ticket row = desk.row(ticket);
        boolean way = isFinal(row, desk)
                || moves(desk, people, ticket)
                        .filter(move -> isTheirTurn(move.by().side(), row.turn()))
                        .anyMatch(move -> !LEADS_NOWHERE.contains(move.action()));
        return way
                ? Optional.empty()
                : Optional.of("nobody can bring ticket %d on, which is %s, turn of %s, about %s"
                        .formatted(ticket, row.phase(), row.turn(), row.triage().kind()));
    }

    private static boolean isTheirTurn(Side side, Turn turn) {
        return switch (turn) {
            case VENDOR -> side == Side.VENDOR;
            case CUSTOMER -> side == Side.CUSTOMER;
            case THIRD_PARTY, NOBODY -> true;
        };
    }

    private static boolean isFinal(Ticket ticket, OneDesk desk) {
        return ticket.isMerged()
                || (ticket.phase() == Phase.CLOSED
                        && ticket.progress()
                                .endedAt()
                                .orElseThrow()
                                .plus(desk.policy.lifecycle().reopenWithin())
                                .isBefore(desk.clock.instant()));
    }
}
