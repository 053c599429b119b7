package org.ticketing.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;
import org.ticketing.directory.Actor;
import org.ticketing.ticket.Command;

/**
 * One thing that happens at a desk: time passes, then somebody asks something.
 *
 * @param tick whether the scheduler comes by first
 * @param ticket which of the tickets that are there, counted round
 */
record Step(Duration pause, boolean tick, Actor actor, String channel, int ticket, Command command) {

    static final Instant START = Instant.parse("2026-11-06T17:00:00Z");
    static final List<Actor> PEOPLE =
            List.of(SmallDesk.agent("bia"), SmallDesk.customer("ana", "school"), SmallDesk.customer("caio", "factory"));

    /** Steps of all kinds; most are by the vendor, since it may do most. */
    static Arbitrary<Step> any() {
        return Combinators.combine(
                        waits(),
                        Arbitraries.of(true, false, false),
                        Arbitraries.of(PEOPLE.get(0), PEOPLE.get(0), PEOPLE.get(1), PEOPLE.get(1), PEOPLE.get(2)),
                        Arbitraries.of("portal", "portal", "portal", "phone"),
                        Arbitraries.integers().between(0, 2),
                        commands())
                .as(Step::new);
    }

    /** At least a millisecond, since ids sort by it. */
    private static Arbitrary<Duration> waits() {
        return Arbitraries.oneOf(
                Arbitraries.of(Duration.ofMillis(1), Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofHours(2)),
                Arbitraries.longs().between(1_000, 200_000_000_000L).map(micros -> Duration.ofNanos(micros * 1_000)));
    }

    private static Arbitrary<Command> commands() {
        Arbitrary<String> words = Arbitraries.of("Não abre 😀", " 'quoted' \"words\" ", "done", "line\nline", "");
        Arbitrary<Command> opened = Combinators.combine(
                        Arbitraries.of("question", "error", "invoice", "unknown"), words, Arbitraries.of(true, false))
                .as((kind, text, screen) -> {
                    Command.Open open = new Command.Open(kind, "A title", text);
                    return screen ? open.with("screen", "4711") : open;
                });
        Arbitrary<Command> classified = Combinators.combine(
                        orNull("question", "error", "invoice"),
                        orNull("low", "normal", "high"),
                        orNull("support", "finance"))
                .as(Command.Classify::new);
        Arbitrary<Command> promised = Arbitraries.integers()
                .between(1, 20)
                .map(days -> new Command.PromiseDate(START.plus(Duration.ofDays(days)), "Needs configuration"));
        return Arbitraries.oneOf(
                opened,
                classified,
                promised,
                words.map(Command.Reply::new),
                words.map(Command.Note::new),
                words.map(Command.AwaitCustomer::new),
                words.map(Command.Resolve::new),
                words.map(Command.Reopen::new),
                Arbitraries.of("bia", "dora").map(Command.Assign::new),
                Arbitraries.of(new Command.Close()));
    }

    private static Arbitrary<@Nullable String> orNull(String... values) {
        return Arbitraries.of(values).injectNull(0.4);
    }
}
