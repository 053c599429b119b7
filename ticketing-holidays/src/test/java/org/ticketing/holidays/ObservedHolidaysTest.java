package org.ticketing.holidays;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.ticketing.policy.SupportPolicy;
import org.ticketing.time.SpecialDay;
import org.ticketing.time.Window;
import org.ticketing.vocabulary.Source;
import org.ticketing.vocabulary.Text;

/** What a calendar that observes holidays is closed on. */
class ObservedHolidaysTest {

    private final Observing policy = Observing.policy();

    @Test
    void onlyWhatIsNamedIsTaken() {
        assertThat(policy.days().stream().map(SpecialDay::date).filter(date -> date.getYear() == 2026))
                .containsExactly(
                        LocalDate.parse("2026-01-01"),
                        LocalDate.parse("2026-01-25"), // the policy's own
                        LocalDate.parse("2026-02-17"), // optional, and named
                        LocalDate.parse("2026-04-03"),
                        LocalDate.parse("2026-05-01"), // and not 2026-04-21, which is excepted
                        LocalDate.parse("2026-07-09"), // of São Paulo
                        LocalDate.parse("2026-09-07"),
                        LocalDate.parse("2026-10-12"),
                        LocalDate.parse("2026-11-02"),
                        LocalDate.parse("2026-11-15"),
                        LocalDate.parse("2026-11-20"),
                        LocalDate.parse("2026-12-25"));
        assertThat(policy.days())
                .allMatch(day -> Set.of(2026, 2027).contains(day.date().getYear()));
    }

    @Test
    void aDayOfThePolicyWinsOverAHoliday() { // glpi#6835
        assertThat(policy.byDate().get(LocalDate.parse("2026-12-25")))
                .isEqualTo(new SpecialDay(
                        LocalDate.parse("2026-12-25"),
                        new Text("Half a Christmas", "Meio Natal"),
                        List.of(new Window(LocalTime.of(8, 0), LocalTime.of(12, 0))),
                        Source.stated("R3")));
        assertThat(policy.byDate().get(LocalDate.parse("2027-12-25")).windows()).isEmpty();
    }

    @Test
    void eachDaySaysWhyItIsOffAndWhereItsDateIsFrom() {
        assertThat(policy.byDate().get(LocalDate.parse("2026-09-07")))
                .isEqualTo(new SpecialDay(
                        LocalDate.parse("2026-09-07"),
                        new Text("Independence Day", "Independência do Brasil"),
                        List.of(),
                        Source.stated("R2"),
                        Optional.of(
                                new Text("Jollyday, national holidays (BR)", "Jollyday, feriados nacionais (BR)"))));
        assertThat(policy.byDate().get(LocalDate.parse("2026-07-09")).takenFrom())
                .contains(new Text("Jollyday, state holidays (BR-SP)", "Jollyday, feriados estaduais (BR-SP)"));
        assertThat(policy.byDate().get(LocalDate.parse("2026-02-17")).takenFrom())
                .contains(new Text("Jollyday, optional days (BR)", "Jollyday, pontos facultativos (BR)"));
        assertThat(policy.byDate().get(LocalDate.parse("2026-01-25")).takenFrom())
                .isEmpty();
        assertThat(policy.with("[carnival], source: R2", "[carnival], assumed: nobody said so")
                        .byDate()
                        .get(LocalDate.parse("2026-09-07"))
                        .source())
                .isEqualTo(Source.assumed("nobody said so"));
    }

    @Test
    void noFeastSneaksIn() { // zammad#390
        Observing plain = policy.withoutOwnDays().holidays("country: BR, years: 2026-2035, source: R2");

        assertThat(plain.days()).hasSize(10 * 10);
        assertThat(plain.days())
                .extracting(day -> day.takenFrom().orElseThrow().en())
                .containsOnly("Jollyday, national holidays (BR)");
    }

    @Test
    void aHolidayOfCountryAndStateStandsThereOnce() {
        Observing both = policy.withoutOwnDays().holidays("country: BR, states: [SP, RJ], years: 2026, source: R2");

        assertThat(both.byDate().get(LocalDate.parse("2026-11-20")).takenFrom())
                .contains(new Text("Jollyday, national holidays (BR)", "Jollyday, feriados nacionais (BR)"));
        assertThat(both.days()).hasSize(10 + 1 + 2);
    }

    @Test
    void twoHolidaysOnADateAreOneDayWithBothNames() {
        assertThat(policy.holidays("country: BR, states: [RJ], years: 2038, source: R2")
                        .byDate()
                        .get(LocalDate.parse("2038-04-23")))
                .extracting(SpecialDay::name, day -> day.takenFrom().orElseThrow())
                .containsExactly(
                        new Text("Good Friday / Saint George's Day", "Sexta-feira Santa / Dia de São Jorge"),
                        new Text(
                                "Jollyday, national holidays (BR) / Jollyday, state holidays (BR-RJ)",
                                "Jollyday, feriados nacionais (BR) / Jollyday, feriados estaduais (BR-RJ)"));
    }

    @Test
    void whatIsKeptSaysEveryDateAndObservesNothing() {
        SupportPolicy read = policy.read();

        assertThat(read.document().json()).contains("2027-12-25").doesNotContain("\"holidays\"");
    }

    @Property(tries = 50)
    void observingIsTheSameAsWritingEachDay(
            @ForAll @IntRange(min = 2016, max = 2199) int year,
            @ForAll Set<@IntRange(max = 5) Integer> chosen,
            @ForAll @Size(max = 3) List<@IntRange(max = 364) Integer> ownDays) {
        List<String> known = List.of("MS", "PB", "RJ", "RN", "RS", "SP");
        List<String> states = chosen.stream().map(known::get).toList();
        StringBuilder own = new StringBuilder();
        ownDays.stream()
                .distinct()
                .forEach(day -> own.append(
                        "      - {date: %s, name: {en: Own, pt: Próprio}, hours: [\"08:00-12:00\"], source: R3}%n"
                                .formatted(LocalDate.ofYearDay(year, day + 1))));
        Observing plain = policy.withoutOwnDays()
                .holidays("country: BR, states: %s, years: %s, source: R2".formatted(states, year));
        Observing withOwn = plain.with(
                "    source: R2\ngoals:", (own.isEmpty() ? "" : "    days:\n") + own + "    source: R2\ngoals:");

        assertThat(plain.days()).allSatisfy(day -> {
            assertThat(day.windows()).isEmpty();
            assertThat(MonthDay.from(day.date())).isNotNull();
            assertThat(day.date().getYear()).isEqualTo(year);
        });
        // Own days are all there as they were written; all others are the holidays.
        assertThat(withOwn.days().stream().filter(day -> day.takenFrom().isEmpty()))
                .hasSize((int) ownDays.stream().distinct().count())
                .allMatch(day -> !day.windows().isEmpty());
        Set<LocalDate> ownDates = Set.copyOf(withOwn.days().stream()
                .filter(day -> day.takenFrom().isEmpty())
                .map(SpecialDay::date)
                .toList());
        assertThat(withOwn.days().stream().filter(day -> day.takenFrom().isPresent()))
                .containsExactlyElementsOf(plain.days().stream()
                        .filter(day -> !ownDates.contains(day.date()))
                        .toList());
    }
}
