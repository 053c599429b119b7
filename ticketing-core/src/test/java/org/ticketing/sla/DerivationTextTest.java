package org.ticketing.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketing.fixture.GoalBuilder.goal;
import static org.ticketing.fixture.GoalBuilder.hours;
import static org.ticketing.fixture.SmallDesk.ANA;
import static org.ticketing.fixture.SmallDesk.CAIO;
import static org.ticketing.fixture.SmallDesk.HOURS;
import static org.ticketing.fixture.SmallDesk.ZONE;
import static org.ticketing.fixture.SmallDesk.at;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ticketing.fixture.SmallDesk;
import org.ticketing.fixture.Story;
import org.ticketing.time.Hours;
import org.ticketing.time.SpecialDay;
import org.ticketing.vocabulary.Language;
import org.ticketing.vocabulary.PolicyHash;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;
import org.ticketing.vocabulary.TicketId;

/** What people read about a due instant, in both languages; 2026-11-27 is a Friday. */
class DerivationTextTest {

    private static Derivation told(Goal goal, String opened) {
        Story story = new Story(SmallDesk.with(goal));
        return told(story, story.opened(opened));
    }

    private static Derivation told(Story story, TicketId id) {
        return story.as(ANA).promises(id).get(0).derivation();
    }

    @Test
    void everyStretchUpToTheDueInstantIsALine() {
        Derivation why = told(goal("resolution").promises(hours(1)), "2026-11-27T17:40");

        assertThat(DerivationText.lines(why, Language.ENGLISH))
                .containsExactly(
                        "resolution: due Mon 2026-11-30 08:40",
                        "  promised: 1 h of open time, business days, 8h to 18h, a commitment (assumed)",
                        "  counted from Fri 2026-11-27 17:40; open time is counted",
                        "  Fri 2026-11-27 17:40 – Fri 2026-11-27 18:00  open  20 min",
                        "  Fri 2026-11-27 18:00 – Mon 2026-11-30 08:00  closed",
                        "  Mon 2026-11-30 08:00 – Mon 2026-11-30 08:40  open  40 min",
                        "  open time in all: 1 h");
    }

    @Test
    void itIsToldInPortugueseToo() {
        Derivation why = told(goal("solução").promises(hours(1)), "2026-11-27T17:40");

        assertThat(DerivationText.lines(why, Language.PORTUGUESE))
                .containsExactly(
                        "solução: prazo seg. 30/11/2026 08:40",
                        "  prometido: 1 h de tempo aberto, dias úteis, das 8h às 18h, um compromisso (presumido)",
                        "  contado de sex. 27/11/2026 17:40; conta o tempo aberto",
                        "  sex. 27/11/2026 17:40 – sex. 27/11/2026 18:00  aberto  20 min",
                        "  sex. 27/11/2026 18:00 – seg. 30/11/2026 08:00  fechado",
                        "  seg. 30/11/2026 08:00 – seg. 30/11/2026 08:40  aberto  40 min",
                        "  tempo aberto no total: 1 h");
    }

    /** X25: no ticket by itself is late against an average, so it has no deadline. */
    @Test
    void anAverageIsExpectedAndNotDue() {
        Derivation why =
                told(goal("assessment").strength(Strength.EXPECTED_AVERAGE).promises(hours(1)), "2026-11-27T09:00");

        assertThat(DerivationText.lines(why, Language.ENGLISH))
                .startsWith("assessment: expected by Fri 2026-11-27 10:00")
                .anySatisfy(line -> assertThat(line).endsWith("an average (assumed)"));
        assertThat(DerivationText.lines(why, Language.PORTUGUESE))
                .startsWith("assessment: previsão sex. 27/11/2026 10:00");
    }

    @Test
    void aPauseSaysWhyThereIsNoDate() {
        Story story = new Story(SmallDesk.with(goal("resolution").promises(hours(4))));
        TicketId id = story.opened("2026-11-27T09:00");
        story.at("2026-11-27T10:00", CAIO).awaitCustomer(id, "?");

        assertThat(DerivationText.lines(told(story, id), Language.ENGLISH))
                .containsExactly(
                        "resolution: no date yet",
                        "  promised: 4 h of open time, business days, 8h to 18h, a commitment (assumed)",
                        "  counted from Fri 2026-11-27 09:00; the time stands still: it is not the vendor's turn",
                        "  Fri 2026-11-27 09:00 – Fri 2026-11-27 10:00  open  1 h",
                        "  open time in all: 1 h");

        story.at("2026-11-27T11:00", ANA).reply(id, "!");

        assertThat(DerivationText.lines(told(story, id), Language.ENGLISH))
                .contains("  Fri 2026-11-27 10:00 – Fri 2026-11-27 11:00  paused");
    }

    @Test
    void aHolidayIsCalledByItsName() {
        SpecialDay christmas =
                SpecialDay.closed(LocalDate.parse("2026-12-25"), new Text("Christmas", "Natal"), Source.stated("U41"));
        Hours always = Hours.always(ZONE);
        ServiceCalendar calendar = new ServiceCalendar(
                "always",
                Text.same("24×7"),
                new Hours(ZONE, always.weeks(), List.of(christmas)),
                Source.assumed("a desk for tests"));
        Target target = new Target.WorkingTime(Duration.ofHours(2), "always");
        ServiceLevels levels = new ServiceLevels(
                PolicyHash.of("{}"), List.of(calendar), List.of(goal("g").promises(target)));
        Clock clock = DerivationTest.clock(levels, at("2026-12-24T23:00"), at("2026-12-26T01:00"));

        Derivation why = Derivation.of(clock, Timekeeping.NONE, levels, ZONE);

        assertThat(DerivationText.lines(why, Language.ENGLISH))
                .contains("  Fri 2026-12-25 00:00 – Sat 2026-12-26 00:00  closed: Christmas");
        assertThat(DerivationText.lines(why, Language.PORTUGUESE))
                .contains("  sex. 25/12/2026 00:00 – sáb. 26/12/2026 00:00  fechado: Natal");
    }

    /** Where no time is counted, there is nothing to add up, and no calendar to name. */
    @Test
    void aDateThatAPersonGivesNeedsNoSum() {
        Story story = new Story(SmallDesk.with(goal("execution").promises(new Target.PromisedDate())));
        TicketId id = story.opened("2026-11-23T09:00");
        story.at("2026-11-23T09:10", CAIO).promiseDate(id, at("2026-11-30T12:00"), "Agendado");

        assertThat(DerivationText.lines(told(story, id), Language.ENGLISH))
                .containsExactly(
                        "execution: due Mon 2026-11-30 12:00",
                        "  promised: a date given by a person, a commitment (assumed)",
                        "  counted from Mon 2026-11-23 09:00; a person promised this date");
    }

    static Stream<Arguments> promises() {
        Duration twoHours = Duration.ofHours(2);
        return Stream.of(
                Arguments.of(hours(2), "2 h of open time", "2 h de tempo aberto"),
                Arguments.of(new Target.ElapsedTime(twoHours), "2 h day and night", "2 h corridos"),
                Arguments.of(
                        new Target.WorkingDays(3, Target.Closing.END_OF_DAY, HOURS), "3 business days", "3 dias úteis"),
                Arguments.of(new Target.EndOfBusinessDay(HOURS), "the end of the business day", "o fim do dia útil"),
                Arguments.of(
                        new Target.SameDayOr(twoHours, HOURS),
                        "the same day, or the first 2 h of the next",
                        "o mesmo dia, ou as primeiras 2 h do seguinte"),
                Arguments.of(new Target.PromisedDate(), "a date given by a person", "uma data dada por uma pessoa"),
                Arguments.of(new Target.None(), "nothing", "nada"));
    }

    @ParameterizedTest
    @MethodSource("promises")
    void eachFormOfTimeIsSaidInWordsOfItsOwn(Target promised, String english, String portuguese) {
        assertThat(DerivationText.target(promised, Language.ENGLISH)).isEqualTo(english);
        assertThat(DerivationText.target(promised, Language.PORTUGUESE)).isEqualTo(portuguese);
    }

    @ParameterizedTest
    @CsvSource({
        "GUARANTEE, a commitment, um compromisso",
        "GOAL, a goal, uma meta",
        "EXPECTED_AVERAGE, an average, uma média",
    })
    void peopleAreToldHowFirmAPromiseIs(Strength strength, String english, String portuguese) {
        assertThat(DerivationText.strength(strength, Language.ENGLISH)).isEqualTo(english);
        assertThat(DerivationText.strength(strength, Language.PORTUGUESE)).isEqualTo(portuguese);
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 min",
        "PT40M, 40 min",
        "PT1H30M, 1 h 30 min",
        "PT50H, 50 h",
        "PT1H0.000000007S, 1 h 7 ns",
        "PT2M5S, 2 min 5 s",
    })
    void aLengthIsSaidWithoutWhatIsNothing(Duration length, String text) {
        assertThat(DerivationText.length(length)).isEqualTo(text);
    }

    @Test
    void noLengthIsNoMinutes() {
        assertThat(DerivationText.length(Optional.<Duration>empty().orElse(null)))
                .isEqualTo("0 min");
    }
}
