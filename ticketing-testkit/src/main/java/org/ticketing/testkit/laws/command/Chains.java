package org.ticketing.testkit.laws.command;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.ActionChainArbitrary;
import net.jqwik.api.state.Transformer;
import org.ticketing.channel.Channel;
import org.ticketing.directory.Actor;
import org.ticketing.vocabulary.Side;

/** What can happen at a desk, one thing after another. */
public final class Chains {

    /** More of them would only make it rarer that much happens to one. */
    private static final int TICKETS = 2;

    private Chains() {}

    /** Chains of up to so many steps, each from a world of its own. */
    public static ActionChainArbitrary<World> of(Supplier<World> world, int steps) {
        return ActionChain.<World>startWith(world)
                .withAction(2, new Opening())
                .withAction(12, new Allowed())
                .withAction(6, new Anything())
                .withAction(4, (Action.Independent<World>) () -> waits().map(pause -> does(w -> w.let(pause))))
                .withAction(2, (Action.Independent<World>) () -> Arbitraries.just(does(World::tick)))
                .withAction(1, new Again())
                .withAction(1, (Action.Independent<World>) () ->
                        Arbitraries.frequency(Tuple.of(1, Transformer.<World>endOfChain()), Tuple.of(1, does(w -> {}))))
                .withMaxTransformations(steps);
    }

    private static Transformer<World> does(Consumer<World> what) {
        return Transformer.mutate("a step", what);
    }

    private static Arbitrary<Duration> waits() {
        return Arbitraries.oneOf(
                Arbitraries.of(Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofHours(5), Duration.ofDays(1)),
                Arbitraries.just(Duration.ofDays(8)),
                Arbitraries.longs().between(1_000, 200_000_000_000L).map(micros -> Duration.ofNanos(micros * 1_000)));
    }

    /** Mostly the main one. */
    private static Arbitrary<String> channels(World world) {
        List<String> all =
                world.desk.policy.channels().list().stream().map(Channel::id).toList();
        return Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.just(world.desk.policy.channels().main())), Tuple.of(1, Arbitraries.of(all)));
    }

    private static Arbitrary<Integer> tickets(World world) {
        return Arbitraries.integers().between(0, world.tickets() - 1);
    }

    /** Somebody opens a ticket, for a customer as a rule. */
    private record Opening() implements Action.Dependent<World> {
        @Override
        public boolean precondition(World world) {
            return world.tickets() < TICKETS;
        }

        @Override
        public Arbitrary<Transformer<World>> transformer(World world) {
            Deck.Line line = Deck.of(org.ticketing.vocabulary.Action.OPEN).orElseThrow();
            return Combinators.combine(
                            Arbitraries.of(world.people).filter(person -> person.side() == Side.CUSTOMER),
                            channels(world),
                            line.commands(world.look()))
                    .as((by, channel, command) -> does(w -> w.send(new Attempt(by, channel, 0, command, w.nextKey()))));
        }
    }

    /** Somebody does what they are told that they can do. */
    private record Allowed() implements Action.Dependent<World> {
        @Override
        public boolean precondition(World world) {
            return world.tickets() > 0;
        }

        @Override
        public Arbitrary<Transformer<World>> transformer(World world) {
            return tickets(world).flatMap(ticket -> {
                Map<Deck.Line, List<Actor>> able = world.moves(ticket).stream()
                        .collect(Collectors.groupingBy(
                                move -> Deck.of(move.action())
                                        .orElseThrow(() -> new AssertionError("no line of the deck does " + move)),
                                Collectors.mapping(WayOut.Move::by, Collectors.toList())));
                return able.isEmpty() ? Arbitraries.just(does(w -> {})) : able(world, ticket, able);
            });
        }

        private static Arbitrary<Transformer<World>> able(World world, int ticket, Map<Deck.Line, List<Actor>> able) {
            String main = world.desk.policy.channels().main();
            List<Tuple.Tuple2<Integer, Deck.Line>> lines = Deck.LINES.stream()
                    .filter(able::containsKey)
                    .map(line -> Tuple.of(line.weight(), line))
                    .toList();
            return Arbitraries.frequency(lines)
                    .flatMap(line -> Combinators.combine(
                                    Arbitraries.of(Objects.requireNonNull(able.get(line))),
                                    line.commands(world.look(ticket)))
                            .as((by, command) ->
                                    does(w -> w.send(new Attempt(by, main, ticket, command, w.nextKey())))));
        }
    }

    /** Anybody asks anything. */
    private record Anything() implements Action.Dependent<World> {
        @Override
        public boolean precondition(World world) {
            return world.tickets() > 0;
        }

        @Override
        public Arbitrary<Transformer<World>> transformer(World world) {
            List<Deck.Line> lines = Deck.LINES.stream()
                    .filter(line -> line.action() != org.ticketing.vocabulary.Action.OPEN)
                    .toList();
            return Combinators.combine(tickets(world), Arbitraries.of(lines))
                    .flatAs((ticket, line) -> Combinators.combine(
                                    Arbitraries.of(world.people), channels(world), line.commands(world.look(ticket)))
                            .as((by, channel, command) ->
                                    does(w -> w.send(new Attempt(by, channel, ticket, command, w.nextKey())))));
        }
    }

    /** Something that was done is asked for again, and something else under its key. */
    private record Again() implements Action.Dependent<World> {
        @Override
        public boolean precondition(World world) {
            return world.accepted() > 0;
        }

        @Override
        public Arbitrary<Transformer<World>> transformer(World world) {
            return Arbitraries.integers().between(0, world.accepted() - 1).flatMap(which -> {
                Attempt first = world.done(which);
                Look look = first.opens() ? world.look() : world.look(first.ticket());
                return Deck.of(first.command()).commands(look).map(other -> does(w -> w.again(which, other)));
            });
        }
    }
}
