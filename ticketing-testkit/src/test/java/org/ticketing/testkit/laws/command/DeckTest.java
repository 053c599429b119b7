package org.ticketing.testkit.laws.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.testkit.SmallDesk;
import org.ticketing.ticket.Command;
import org.ticketing.vocabulary.Action;

/** No command is left out of the laws over random commands. */
class DeckTest {

    private static Stream<Class<?>> leaves(Class<?> sealed) {
        Class<?>[] permitted = sealed.getPermittedSubclasses();
        return permitted == null ? Stream.of(sealed) : Arrays.stream(permitted).flatMap(DeckTest::leaves);
    }

    @Test
    void everyCommandHasALine() {
        assertThat(Deck.LINES.stream().<Class<?>>map(Deck.Line::command))
                .as("a new command takes a line in Deck.LINES")
                .containsExactlyInAnyOrderElementsOf(leaves(Command.class).toList());
    }

    @Test
    void everyActionIsDoneByALineOrOtherwise() {
        Set<Action> known = EnumSet.copyOf(Deck.DONE_OTHERWISE);
        Deck.LINES.forEach(line -> known.add(line.action()));

        assertThat(known)
                .as("a new action takes a line in Deck.LINES, or a place in Deck.DONE_OTHERWISE")
                .containsExactlyInAnyOrder(Action.values());
        assertThat(Deck.LINES).noneMatch(line -> Deck.DONE_OTHERWISE.contains(line.action()));
    }

    static List<Deck.Line> lines() {
        return Deck.LINES;
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aLineMakesWhatItSays(Deck.Line line) {
        SupportPolicy policy = SmallDesk.policy("small");
        Look look = new Look(policy, Instant.parse("2026-11-06T17:00:00Z"), null, List.of(), People.of(policy));

        JqwikSession.run(() -> assertThat(line.commands(look).sampleStream().limit(20))
                .allSatisfy(command -> {
                    assertThat(command).isInstanceOf(line.command());
                    assertThat(command.action()).isEqualTo(line.action());
                }));
    }
}
