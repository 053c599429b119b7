package org.ticketing.testkit.laws.command;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ticketing.ticket.AnswerByArticle;
import org.ticketing.ticket.ApproveQuote;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.OfferQuote;
import org.ticketing.ticket.Quote;
import org.ticketing.ticket.Ticket;
import org.ticketing.vocabulary.Action;
import org.ticketing.vocabulary.Phase;

/** Brings a ticket from wherever it stands to its solution and its end, each step by somebody who may do it. */
final class LastWay {

    private final World world;
    private final int ticket;

    LastWay(World world, int ticket) {
        this.world = world;
        this.ticket = ticket;
    }

    /** No ticket is more than a quote, its approval and a solution away from its end. */
    void walk() {
        for (int steps = 0; row().phase().isOpen(); steps++) {
            world.require(steps < 5, "law 24 is broken: ticket " + ticket + " comes to no solution");
            step(WayOut.TO_THE_SOLUTION);
        }
        if (row().phase() == Phase.RESOLVED) {
            step(List.of(Action.CLOSE));
        }
    }

    private Ticket row() {
        return world.look(ticket).standing();
    }

    private void step(List<Action> wanted) {
        List<WayOut.Move> moves = world.moves(ticket);
        Optional<WayOut.Move> next = wanted.stream()
                .flatMap(action -> moves.stream().filter(move -> move.action() == action))
                .findFirst();
        world.require(next.isPresent(), "law 24 is broken: there is no way on for " + row());
        WayOut.Move move = next.orElseThrow();
        String main = world.desk.policy.channels().main();
        Outcome outcome = world.send(new Attempt(move.by(), main, ticket, command(move.action()), world.nextKey()));
        world.require(
                outcome instanceof Outcome.Accepted, "law 24 is broken: the way on, " + move + ", comes to " + outcome);
    }

    private Command command(Action action) {
        Instant soon = world.desk.clock.instant().plus(Duration.ofDays(1));
        return switch (action) {
            case RESOLVE -> new Command.Resolve("Resolvido");
            case CLOSE -> new Command.Close();
            case OFFER_QUOTE -> new OfferQuote("BRL", List.of(new OfferQuote.Line(null, "Serviço", 90_000L)), soon);
            case APPROVE_QUOTE ->
                new ApproveQuote(row().quote().map(Quote::version).orElseThrow());
            case ANSWER_BY_ARTICLE -> new AnswerByArticle("Aula 7", "Veja o vídeo");
            // What can be neither quoted nor done as what it is, is something else.
            case CLASSIFY ->
                new Command.Classify(
                        world.desk.policy.classification().kindIds().get(0), null, null);
            default -> throw new IllegalArgumentException("no step to the end: " + action);
        };
    }
}
