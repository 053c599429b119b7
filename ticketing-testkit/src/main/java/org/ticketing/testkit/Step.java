package org.ticketing.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import org.ticketing.directory.Actor;
import org.ticketing.ticket.AnswerByArticle;
import org.ticketing.ticket.ApproveQuote;
import org.ticketing.ticket.Command;
import org.ticketing.ticket.DeclineQuote;
import org.ticketing.ticket.GiveEvidence;
import org.ticketing.ticket.OfferQuote;

/**
 * One thing that happens at a desk: time passes, then somebody asks something.
 *
 * @param tick whether the scheduler comes by first
 * @param ticket which of the tickets that are there, counted round
 */
record Step(Duration pause, boolean tick, Actor actor, String channel, int ticket, Command command) {

    static final Instant START = Instant.parse("2026-11-06T17:00:00Z");
    static final List<Actor> CUSTOMERS =
            List.of(SmallDesk.customer("ana", "school"), SmallDesk.customer("caio", "factory"));
    static final List<Actor> PEOPLE = List.of(SmallDesk.agent("bia"), CUSTOMERS.get(0), CUSTOMERS.get(1));

    static final List<String> TEXTS = List.of("Não abre 😀", " 'quoted' \"words\" ", "line\nline");

    /** Steps of all kinds; most are by the vendor, since it may do most. */
    static Arbitrary<Step> any() {
        return Combinators.combine(
                        waits(),
                        Arbitraries.of(true, false, false),
                        Arbitraries.frequency(
                                Tuple.of(4, PEOPLE.get(0)), Tuple.of(2, PEOPLE.get(1)), Tuple.of(1, PEOPLE.get(2))),
                        Arbitraries.frequency(Tuple.of(9, "portal"), Tuple.of(1, "phone")),
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
        Arbitrary<String> words = Arbitraries.frequency(
                Tuple.of(9, TEXTS.get(0)), Tuple.of(9, TEXTS.get(1)), Tuple.of(9, TEXTS.get(2)), Tuple.of(1, ""));
        Arbitrary<Command> opened = Combinators.combine(
                        Arbitraries.of("question", "error", "invoice", "training"),
                        words,
                        Arbitraries.of("school", "factory"))
                .as((kind, text, organisation) -> {
                    Command.Open open = new Command.Open(kind, "A title", text, organisation, null, Map.of());
                    return kind.equals("error") ? open.with("screen", "4711") : open;
                });
        Arbitrary<Command> classified = Combinators.combine(
                        orNull("question", "error", "invoice", "training"),
                        orNull("low", "normal", "high"),
                        orNull("support", "finance"),
                        orNull("simple", "complex"))
                .as(Command.Classify::new);
        Arbitrary<Command> promised = Arbitraries.integers()
                .between(1, 20)
                .map(days -> new Command.PromiseDate(START.plus(Duration.ofDays(days)), "Needs configuration"));
        return Arbitraries.frequencyOf(
                Tuple.of(1, opened),
                Tuple.of(5, priced()),
                Tuple.of(3, classified),
                Tuple.of(2, promised),
                Tuple.of(2, lacking()),
                Tuple.of(4, words.map(Command.Reply::new)),
                Tuple.of(1, words.map(Command.Note::new)),
                Tuple.of(3, words.map(Command.AwaitCustomer::new)),
                Tuple.of(2, words.map(Command.Resolve::new)),
                Tuple.of(3, words.map(Command.Reopen::new)),
                Tuple.of(1, Arbitraries.of("bia", "dora").map(Command.Assign::new)),
                Tuple.of(1, Arbitraries.of(new Command.Close())));
    }

    /** What the form of an invoice asks for, one thing or the other, or something that it does not. */
    private static Arbitrary<Command> lacking() {
        return Arbitraries.of(
                new GiveEvidence(Map.of("number", "4711")),
                new GiveEvidence(Map.of("copy", "https://example.org/copy")),
                new GiveEvidence(Map.of("number", "4711", "copy", "https://example.org/copy")),
                new GiveEvidence(Map.of("screen", "4711")),
                new GiveEvidence(Map.of(), true));
    }

    /** What it would cost, and what becomes of that. */
    private static Arbitrary<Command> priced() {
        Arbitrary<Command> quoted = Combinators.combine(
                        Arbitraries.integers().between(1, 10),
                        Arbitraries.longs().between(0, 90_000))
                .as((days, amount) -> new OfferQuote(
                        "BRL",
                        List.of(
                                new OfferQuote.Line("course", TEXTS.get(0), amount),
                                new OfferQuote.Line(null, "Less", -1L)),
                        START.plus(Duration.ofDays(days))));
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.of(new Command.Classify("training", null, null))),
                Tuple.of(4, quoted),
                Tuple.of(3, Arbitraries.integers().between(1, 2).map(ApproveQuote::new)),
                Tuple.of(1, Arbitraries.of(new DeclineQuote(1, TEXTS.get(1)))),
                Tuple.of(1, Arbitraries.of(new AnswerByArticle("Lesson 7", TEXTS.get(2)))));
    }

    private static Arbitrary<@Nullable String> orNull(String... values) {
        return Arbitraries.of(values).injectNull(0.4);
    }
}
