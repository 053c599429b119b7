package org.ticketing.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ticketing.problem.Violation;

/** What people read about each kind of mistake. */
class MistakesTest {

    @ParameterizedTest(name = "{1} instead of {0}")
    @MethodSource({
        "org.ticketing.jackson.WrittenMistakes#mistakes",
        "org.ticketing.jackson.WrittenMistakes#mistakesInTime",
        "org.ticketing.jackson.WrittenMistakes#mistakesInWarnings",
        "org.ticketing.jackson.WrittenMistakes#mistakesInPromises",
        "org.ticketing.jackson.WrittenMistakes#mistakesOfType",
        "org.ticketing.jackson.WrittenMistakes#mistakesInYaml",
        "org.ticketing.jackson.GuidanceMistakes#mistakes",
        "org.ticketing.jackson.KnowledgeMistakes#mistakes",
        "org.ticketing.jackson.AfterMistakes#mistakes",
        "org.ticketing.jackson.SuggestionMistakes#mistakes",
        "org.ticketing.jackson.ChatMistakes#mistakes",
        "org.ticketing.jackson.MessageMistakes#mistakes"
    })
    void eachMistakeIsToldWithItsPlaceAndItsRemedy(String right, String wrong, String[] told) {
        Wrong policy = Wrong.policy().with(right, wrong);

        assertThat(policy.messages()).containsExactlyInAnyOrder(told);
        assertThat(policy.violations()).allSatisfy(MistakesTest::isToldInPortugueseToo);
    }

    private static void isToldInPortugueseToo(Violation violation) {
        String en = violation.message().en();
        String pt = violation.message().pt();
        assertThat(pt).isNotEqualTo(en);
        // What was quoted in one language is quoted in the other.
        assertThat(quoted(pt)).containsExactlyInAnyOrder(quoted(en));
    }

    private static String[] quoted(String text) {
        String plain = text.replace("can't", "can not");
        String[] parts = plain.split("'", -1);
        return Stream.iterate(1, i -> i < parts.length, i -> i + 2)
                .map(i -> parts[i])
                .toArray(String[]::new);
    }

    @Test
    void aCalendarThatNeverOpensIsNoCalendar() {
        assertThat(Wrong.policy()
                        .with("2020-01-01", "2199-12-31")
                        .with("hours: [\"08:00-12:00\"]", "hours: []")
                        .messages())
                .containsExactly(
                        "/calendars/0: this calendar never opens from 2026 on: give it hours (line 42) [opens]");
    }

    @Test
    void thePortugueseTextSaysTheSame() {
        assertThat(Wrong.policy().with("area: support", "aera: support").violations())
                .extracting(violation -> violation.message().pt())
                .containsExactly("'aera' não significa nada aqui: seria 'area'? (linha 16)");
        assertThat(Wrong.policy().with(", source: U2}", "}").violations())
                .extracting(violation -> violation.message().pt())
                .containsExactly("diga de onde isto vem: source (uma regra da política publicada, como U63) ou assumed"
                        + " (por quê, onde a política publicada não diz nada) (linha 16)");
    }
}
